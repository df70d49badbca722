package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.json;

import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project that is small enough for all that can happen in it: one submission of two disciplines and at most two rounds.
 * The contractor and the manager are consultants as well, so that self-approval is within reach; one consultant can be
 * dismissed, the assignment of another ends with the first day.
 */
final class SmallProject {

    private static final int MAX_ROUNDS = 2;
    private static final LocalDate FIRST_DAY = LocalDate.ofInstant(Site.NOW, ZoneOffset.UTC);
    private static final JsonValue NOTHING = json("{}");
    private static final JsonValue REASON = json("{\"reason\": \"because it has to be\"}");
    private static final JsonValue OVERRIDE = json("{\"outcome\": \"approved\", \"reason\": \"because it has to be\"}");
    private static final JsonValue FITS = offer("12", "[]");
    private static final JsonValue FITS_BUT_DECLARED = offer("12",
            "[{\"field\": \"flow\", \"reason\": \"as delivered\"}]");
    private static final JsonValue TOO_LITTLE = offer("8", "[{\"field\": \"flow\", \"reason\": \"as delivered\"}]");
    private static final Map<Around, Site> SITES = new ConcurrentHashMap<>();
    private static final Map<List<Object>, ReviewCause> CAUSES = new ConcurrentHashMap<>();

    private SmallProject() {
    }

    /** What surrounds the submission. */
    record Around(boolean plumberAssigned, boolean moreFlowRequired, boolean firstDay) {

        /** Who may decide, as the staffing says and nothing else. */
        boolean staffs(UserId user, ConsultantTypeId type) {
            return type.equals(PLUMBING)
                    ? user.equals(CONTRACTOR) || (user.equals(PLUMBER) && plumberAssigned)
                    : user.equals(MANAGER) || (user.equals(ELECTRICIAN) && firstDay);
        }

        private Site site() {
            return SITES.computeIfAbsent(this, Around::build);
        }

        private Site build() {
            var site = new Site();
            site.dismiss(ELECTRICIAN);
            site.assign(ELECTRICIAN, ELECTRICAL, new Validity(Optional.empty(), Optional.of(FIRST_DAY)));
            site.assign(CONTRACTOR, PLUMBING);
            site.assign(MANAGER, ELECTRICAL);
            if (!plumberAssigned) {
                site.dismiss(PLUMBER);
            }
            if (moreFlowRequired) {
                site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
            }
            return site;
        }

        private Dossier dossier(Submission submission, UserId user) {
            return site().dossier(submission, user, firstDay ? Site.NOW : Site.NOW.plus(Duration.ofDays(1)));
        }
    }

    /** Where it stands. */
    record World(Submission submission, Around around) {

        static World first() {
            var around = new Around(true, false, true);
            return new World(around.site().draft(FITS), around);
        }

        /** All that makes a difference to what can happen next. */
        Situation situation() {
            var core = submission.core();
            return new Situation(submission.status(), core.rounds(), core.submitted().isPresent(), core.offer(),
                    core.authors(), submission instanceof Submission.InReview inReview
                            ? Optional.of(Reviewed.of(inReview.round()))
                            : Optional.empty(),
                    around);
        }

        /** Everything that anybody can try, those things that are refused left out. */
        Stream<Happening> steps() {
            return Stream.of(edits(), handling(), decisions(), retractions(), surroundings()).flatMap(it -> it);
        }

        private Stream<Happening> edits() {
            return Stream.of(new Edit(CONTRACTOR, FITS), new Edit(CONTRACTOR, FITS_BUT_DECLARED),
                    new Edit(CONTRACTOR, TOO_LITTLE), new Edit(MANAGER, FITS))
                    .flatMap(edit -> step("edit", edit.by(), commands(edit.by()).edit(edit.patch())));
        }

        private Stream<Happening> handling() {
            var submitting = submission.core().rounds() < MAX_ROUNDS
                    ? step("submit", CONTRACTOR, commands(CONTRACTOR).submit(CommandJson.none(NOTHING),
                            Optional.empty()))
                    : Stream.<Happening>empty();
            return Stream.of(submitting,
                    step("recall", CONTRACTOR, commands(CONTRACTOR).recall(CommandJson.optional(NOTHING))),
                    step("withdraw", CONTRACTOR, commands(CONTRACTOR).withdraw(CommandJson.optional(NOTHING))),
                    step("override", MANAGER, commands(MANAGER).override(CommandJson.override(OVERRIDE))),
                    step("void", MANAGER, commands(MANAGER).declareVoid(CommandJson.required(REASON))))
                    .flatMap(it -> it);
        }

        private SubmissionCommands commands(UserId by) {
            return new SubmissionCommands(around.dossier(submission, by), new Precondition.AnyVersion());
        }

        private Stream<Happening> decisions() {
            return Stream.of(PLUMBER, ELECTRICIAN, CONTRACTOR, MANAGER).flatMap(by -> Stream.of(PLUMBING, ELECTRICAL)
                    .flatMap(type -> Stream.of(DecisionKind.values())
                            .flatMap(kind -> Stream.of(List.<String>of(), List.of("flow"))
                                    .flatMap(accepted -> decide(by, type, kind, accepted)))));
        }

        private Stream<Happening> decide(UserId by, ConsultantTypeId type, DecisionKind kind, List<String> accepted) {
            var supersedes = submission instanceof Submission.InReview inReview
                    ? inReview.round().currentDecisions().stream()
                            .filter(it -> it.approver().equals(by) && it.seat().consultantType().equals(type))
                            .map(Decision::id).findFirst()
                    : Optional.<DecisionId>empty();
            var draft = new DecisionDraft(type, Optional.empty(), Math.max(1, submission.core().rounds()),
                    new Decision.Statement(kind, Optional.of("see sheet 2"), accepted), supersedes);
            var outcome = new ReviewCommands(around.dossier(submission, by)).decide(new Checked.Valid<>(draft),
                    new DecisionId(UUID.randomUUID()));
            return outcome instanceof Outcome.Done<ReviewCommands.Decided>(var decided)
                    && decided.step().hasEffect()
                            ? Stream.of(new Happening("decide", by, this, new World(decided.step().next(), around),
                                    Optional.of(decided.decision())))
                            : Stream.empty();
        }

        private Stream<Happening> retractions() {
            return submission instanceof Submission.InReview inReview
                    ? inReview.round().currentDecisions().stream()
                            .flatMap(it -> step("retract", it.approver(),
                                    new ReviewCommands(around.dossier(submission, it.approver())).retract(
                                            Optional.of(it), new Precondition.AnyVersion(),
                                            CommandJson.none(NOTHING))))
                    : Stream.empty();
        }

        /** A consultant leaves, more is required, a night passes: of the last nobody tells the submission. */
        private Stream<Happening> surroundings() {
            return Stream.of(
                    around.plumberAssigned()
                            ? Stream.of(changed("dismiss", new Around(false, around.moreFlowRequired(),
                                    around.firstDay())))
                            : Stream.<Happening>empty(),
                    around.moreFlowRequired()
                            ? Stream.<Happening>empty()
                            : Stream.of(changed("require", new Around(around.plumberAssigned(), true,
                                    around.firstDay()))),
                    around.firstDay()
                            ? Stream.of(new Happening("sleep", MANAGER, this, new World(submission,
                                    new Around(around.plumberAssigned(), around.moreFlowRequired(), false)),
                                    Optional.empty()))
                            : Stream.<Happening>empty())
                    .flatMap(it -> it);
        }

        private Happening changed(String what, Around next) {
            var cause = CAUSES.computeIfAbsent(List.of(what, around), key -> what.equals("dismiss")
                    ? around.build().dismiss(PLUMBER)
                    : around.build().require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}"));
            var looked = new ReviewCommands(next.dossier(submission, MANAGER)).reevaluate(cause);
            return new Happening(what, MANAGER, this, new World(looked.next(), next),
                    Optional.empty());
        }

        private Stream<Happening> step(String what, UserId by, Outcome<Step> outcome) {
            return outcome instanceof Outcome.Done<Step>(var step)
                    ? Stream.of(new Happening(what, by, this, new World(step.next(), around), Optional.empty()))
                    : Stream.empty();
        }
    }

    /** The submission without its history, and what surrounds it. */
    record Situation(Status status, int rounds, boolean submitted, Offer offer, Set<UserId> authors,
            Optional<Reviewed> reviewed, Around around) {}

    /** What is reviewed, whether anything was decided, and how the decisions are that count. */
    private record Reviewed(Offer content, boolean decided, Set<List<Object>> current) {

        static Reviewed of(Round round) {
            return new Reviewed(round.content(), !round.decisions().isEmpty(), round.currentDecisions().stream()
                    .<List<Object>>map(it -> List.of(it.seat().consultantType(), it.approver(), it.kind(),
                            it.statement().acceptedDeviations()))
                    .collect(Collectors.toSet()));
        }
    }

    /** Something that happened. */
    record Happening(String what, UserId by, World from, World to, Optional<Decision> decision) {

        /** The decisions that count when the step is done. */
        List<Decision> counting() {
            return from.submission() instanceof Submission.InReview inReview
                    ? decision.map(inReview.round()::with).orElse(inReview.round()).currentDecisions()
                    : List.of();
        }
    }

    private record Edit(UserId by, JsonValue patch) {}

    private static JsonValue offer(String flow, String declared) {
        return json("""
                {"name": "Pump P-1", "values": {"flow": {"value": "%s", "unit": "L/s"}},
                 "documents": [{"key": "datasheet", "name": "curve.pdf"}], "checklist": {"curve_checked": true},
                 "declaredDeviations": %s}""".formatted(flow, declared));
    }
}
