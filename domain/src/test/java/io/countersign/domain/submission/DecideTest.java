package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.NOW;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.VIEWER;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding, superseding, recusing and retracting in one round. */
class DecideTest {

    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 77));

    private final Site site = new Site();

    @Test
    void storesWhatWasDecidedByWhomAndOfWhat() {
        var inReview = site.inReview();
        var id = new DecisionId(new UUID(0, 1));
        var decided = done(new ReviewCommands(site.dossier(inReview, PLUMBER)).decide(DecisionDraft.read(json(
                body(PLUMBING, 1, "approved_as_noted", "\"comments\": \" see <b>2</b> \""))), id));

        assertThat(decided.decision()).isEqualTo(new Decision(id, 1,
                new Decision.Signature(new Seat(PLUMBING, PLUMBER), "Plumbing", PLUMBER, NOW),
                new Decision.Statement(DecisionKind.APPROVED_AS_NOTED, Optional.of(" see <b>2</b> "), List.of()),
                new Decision.Reviewed(round(inReview).contentDigest(),
                        Optional.of(Reviews.of(site.dossier(inReview, PLUMBER)).scopeOf(PLUMBING))),
                Optional.empty(), Optional.empty(), Optional.empty()));
        var step = decided.step();
        assertThat(step.facts()).containsExactly(new SubmissionFact.Decided(decided.decision()));
        assertThat(round(step.next()).decisions()).containsExactly(decided.decision());
        assertThat(step.next().core().version()).isEqualTo(inReview.core().version() + 1);
        assertThat(((Submission.InReview) step.next()).awaiting()).containsExactly(ELECTRICAL);
    }

    @Test
    void answersTheSameDecisionAgainWithoutStoringItTwice() {
        var once = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var twice = done(site.decide(once, PLUMBER, PLUMBING, "approved"));

        assertThat(twice.step().hasEffect()).isFalse();
        assertThat(twice.decision()).isEqualTo(round(once).decisions().getFirst());
    }

    @Test
    void refusesAnotherDecisionThatDoesNotSayWhichOneItSupersedes() {
        var once = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var exists = new Refusal.DecisionExists(round(once).decisions().getFirst().id().value());

        assertThat(refusal(site.decide(once, PLUMBER, PLUMBING, "rejected"))).isEqualTo(exists);
        assertThat(refusal(site.decide(once, PLUMBER, body(PLUMBING, 1, "approved", "\"comments\": \"other words\""))))
                .isEqualTo(exists);
        assertThat(refusal(site.decide(once, PLUMBER, body(PLUMBING, 1, "rejected",
                "\"comments\": \"no\", \"supersedes\": \"%s\"".formatted(new UUID(0, 9)))))).isEqualTo(exists);
    }

    @Test
    void letsANewDecisionTakeThePlaceOfTheOneItNames() {
        var once = site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected");
        var first = round(once).decisions().getFirst();
        var twice = done(site.decide(once, PLUMBER,
                body(PLUMBING, 1, "approved", "\"supersedes\": \"%s\"".formatted(first.id()))));
        var after = round(twice.step().next());

        assertThat(twice.decision().supersedes()).contains(first.id());
        assertThat(after.decisions()).hasSize(2);
        assertThat(after.currentDecisions()).containsExactly(twice.decision());
        assertThat(after.decisions().getFirst().retractedAt()).isEmpty();
    }

    @Test
    void refusesToSupersedeWhatIsNotThere() {
        assertThat(faults(site.decide(site.inReview(), PLUMBER, body(PLUMBING, 1, "approved",
                "\"supersedes\": \"%s\"".formatted(new UUID(0, 9)))))).containsExactly("/supersedes unknown-reference");
    }

    @Test
    void decidesOnceForEachDisciplineThatOnePersonHolds() {
        site.dismiss(ELECTRICIAN);
        site.assign(PLUMBER, ELECTRICAL);
        var first = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");

        assertThat(first.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(site.decided(first, PLUMBER, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"approved, false", "approved_as_noted, true", "revision_requested, true", "rejected, true",
            "recused, true"})
    void wantsWordsWithEveryKindButApproval(String kind, boolean needed) {
        for (var comments : List.of("", ", \"comments\": null", ", \"comments\": \"\"")) {
            var draft = DecisionDraft.read(json("{\"consultantTypeId\": \"%s\", \"round\": 1, \"decision\": \"%s\"%s}"
                    .formatted(PLUMBING, kind, comments)));
            assertThat(FaultLines.of(draft)).as(comments)
                    .containsExactlyElementsOf(needed || comments.endsWith("\"\"")
                            ? List.of("/comments required")
                            : List.of());
        }
    }

    @Test
    void saysEverythingThatIsWrongWithADecisionAtOnce() {
        assertThat(FaultLines.of(DecisionDraft.read(json("""
                {"consultantTypeId": "plumbing", "round": 0, "decision": "maybe", "comments": "%s", "status": "x",
                 "acceptedDeviations": [1], "supersedes": "x"}""".formatted("x".repeat(5001)))))).containsExactly(
                "/acceptedDeviations/0 wrong-type", "/comments too-long", "/consultantTypeId invalid-id",
                "/decision not-allowed-value", "/round too-small", "/status unknown-field", "/supersedes invalid-id");
        assertThat(FaultLines.of(DecisionDraft.read(json("{}")))).containsExactly("/consultantTypeId required",
                "/decision required", "/round required");
    }

    @Test
    void refusesADecisionForAnotherRound() {
        var second = secondRound();

        assertThat(refusal(site.decide(second, PLUMBER, body(PLUMBING, 1, "approved", "\"comments\": \"x\""))))
                .isEqualTo(new Refusal.StaleRound(2));
        assertThat(refusal(site.decide(site.inReview(), PLUMBER, body(PLUMBING, 2, "approved", "\"comments\": \"x\""))))
                .isEqualTo(new Refusal.StaleRound(1));
        assertThat(round(second).decisions()).isEmpty();
    }

    @Test
    void refusesEvenTheSameDecisionOnceTheRoundIsClosed() {
        var closed = bothDecide("revision_requested");

        assertThat(refusal(site.decide(closed, PLUMBER, PLUMBING, "revision_requested")))
                .isEqualTo(new Refusal.RoundClosed(1));
    }

    @Test
    void refusesWhoeverIsNotAssignedToTheDiscipline() {
        var other = new ConsultantTypeId(new UUID(0, 5));
        site.assign(PLUMBER, other);
        var inReview = site.inReview();

        assertThat(refusal(site.decide(inReview, PLUMBER, ELECTRICAL, "approved")))
                .isEqualTo(new Refusal.NotAssigned(ELECTRICAL.value()));
        assertThat(refusal(site.decide(inReview, PLUMBER, other, "approved")))
                .isEqualTo(new Refusal.NotAssigned(other.value()));
        assertThat(refusal(site.decide(inReview, VIEWER, PLUMBING, "approved")))
                .isEqualTo(new Refusal.Forbidden(List.of(Refusal.Role.CONSULTANT)));
        assertThat(refusal(site.decide(inReview, MANAGER, PLUMBING, "approved")))
                .isEqualTo(new Refusal.Forbidden(List.of(Refusal.Role.CONSULTANT)));
        assertThat(refusal(site.decide(inReview, STRANGER, PLUMBING, "approved"))).isEqualTo(new Refusal.NotFound());
    }

    @ParameterizedTest(name = "until {0} at {1}: {2}")
    @CsvSource({"2026-03-01, 2026-03-01T21:59:59Z, true", "2026-03-01, 2026-03-01T22:00:00Z, false",
            "2026-02-28, 2026-03-01T10:00:00Z, false", "2026-03-02, 2026-03-01T22:00:00Z, true"})
    void countsTheDaysOfAnAssignmentInTheTimeZoneOfTheProject(LocalDate until, Instant at, boolean active) {
        var inReview = site.inReview();
        var zone = ZoneId.of("Asia/Jerusalem");
        var assigned = new Validity(Optional.empty(), Optional.of(until));
        var outcome = new ReviewCommands(dossier(inReview, PLUMBER, assigned, zone, at))
                .decide(DecisionDraft.read(json(body(PLUMBING, 1, "approved", "\"comments\": \"x\""))), id());

        assertThat(outcome instanceof Outcome.Done<ReviewCommands.Decided>).isEqualTo(active);
        if (!active) {
            assertThat(refusal(outcome)).isEqualTo(new Refusal.Forbidden(List.of(Refusal.Role.CONSULTANT)));
        }
    }

    @Test
    void refusesAnAssignmentThatWasEnded() {
        var inReview = site.inReview();
        site.dismiss(PLUMBER);
        site.assign(PLUMBER, ELECTRICAL);

        assertThat(refusal(site.decide(inReview, PLUMBER, PLUMBING, "approved")))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
    }

    @Test
    void refusesWhoeverCreatedEditedOrSubmittedTheOffer() {
        site.assign(CONTRACTOR, PLUMBING);
        site.assign(MANAGER, PLUMBING);
        var edited = next(site.as(MANAGER, site.draft()).edit(json("{\"values\": {\"colour\": \"red\"}}")));
        var editedInReview = next(site.as(CONTRACTOR, edited).submit(CommandJson.none(json("{}")), Optional.empty()));
        var submitted = next(site.as(MANAGER, site.draft()).submit(CommandJson.none(json("{}")), Optional.empty()));

        for (var inReview : List.of(editedInReview, submitted)) {
            for (var author : List.of(CONTRACTOR, MANAGER)) {
                assertThat(refusal(site.decide(inReview, author, PLUMBING, "approved")))
                        .isEqualTo(new Refusal.SelfApproval());
            }
        }
        assertThat(done(site.decide(site.inReview(), MANAGER, PLUMBING, "approved")).step().hasEffect()).isTrue();
    }

    @Test
    void answersAccessBeforeStateAndStateBeforeContent() {
        site.assign(CONTRACTOR, PLUMBING);
        var draft = site.draft();
        var approved = bothDecide("approved");
        var nonsense = "{\"decision\": 5}";

        assertThat(refusal(site.decide(draft, STRANGER, nonsense))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(site.decide(draft, VIEWER, nonsense))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(site.decide(approved, CONTRACTOR, nonsense))).isEqualTo(new Refusal.SelfApproval());
        assertThat(refusal(site.decide(approved, PLUMBER, ELECTRICAL, "approved")))
                .isInstanceOf(Refusal.NotAssigned.class);
        assertThat(refusal(site.decide(draft, PLUMBER, nonsense))).isEqualTo(new Refusal.NotInReview("draft"));
        assertThat(refusal(site.decide(approved, PLUMBER, nonsense))).isEqualTo(new Refusal.Final("approved"));
        assertThat(refusal(site.decide(site.inReview(), PLUMBER, nonsense))).isInstanceOf(Refusal.InvalidContent.class);
    }

    @Test
    void decidesStepsInTheirTurn() {
        var steps = new Site("""
                {"name": "Pump", "approvalRule": {"inSequence": [{"discipline": {"consultantTypeId": "%s"}},
                  {"discipline": {"consultantTypeId": "%s"}}]}}""".formatted(PLUMBING, ELECTRICAL));
        var inReview = next(steps.as(CONTRACTOR, steps.draft("{\"name\": \"P-1\"}"))
                .submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(((Submission.InReview) inReview).awaiting()).containsExactly(PLUMBING);
        assertThat(refusal(steps.decide(inReview, ELECTRICIAN, ELECTRICAL, "approved")))
                .isEqualTo(new Refusal.NotYourTurn());
        var first = steps.decided(inReview, PLUMBER, PLUMBING, "approved");
        assertThat(((Submission.InReview) first).awaiting()).containsExactly(ELECTRICAL);
        assertThat(steps.decided(first, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
        assertThat(steps.decided(inReview, PLUMBER, PLUMBING, "revision_requested").status())
                .isEqualTo(Status.REVISION_REQUESTED);
    }

    @Test
    void takesWhoeverRecusedHimselfForAbsentForTheRestOfTheRound() {
        site.assign(SECOND_PLUMBER, PLUMBING);
        var recused = site.decided(site.inReview(), PLUMBER, PLUMBING, "recused");

        assertThat(refusal(site.decide(recused, PLUMBER, body(PLUMBING, 1, "approved",
                "\"supersedes\": \"%s\"".formatted(round(recused).decisions().getFirst().id())))))
                .isEqualTo(new Refusal.NotAssigned(PLUMBING.value()));
        assertThat(done(site.decide(recused, PLUMBER, PLUMBING, "recused")).step().hasEffect()).isFalse();
        var review = Reviews.of(site.dossier(recused, PLUMBER));
        assertThat(review.awaited().get(PLUMBING)).containsExactly(SECOND_PLUMBER);
        var second = site.decided(recused, SECOND_PLUMBER, PLUMBING, "approved");
        assertThat(site.decided(second, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void neverApprovesBecauseEverybodyRecusedHimself() {
        var recused = site.decided(site.inReview(), PLUMBER, PLUMBING, "recused");
        var alone = site.decided(recused, ELECTRICIAN, ELECTRICAL, "approved");

        assertThat(alone.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(Reviews.of(site.dossier(alone, PLUMBER)).understaffed())
                .containsExactly(Rule.Discipline.of(PLUMBING));
    }

    @Test
    void mayRecuseHimselfAfterVoting() {
        var voted = site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected");
        var recused = done(site.decide(voted, PLUMBER, body(PLUMBING, 1, "recused",
                "\"comments\": \"cousin\", \"supersedes\": \"%s\""
                        .formatted(round(voted).decisions().getFirst().id()))));

        assertThat(Reviews.of(site.dossier(recused.step().next(), PLUMBER)).ballots()).hasSize(1);
    }

    @Test
    void opensTheVerdictAgainWhenADecisionIsRetracted() {
        var rejected = site.decided(site.inReview(), PLUMBER, PLUMBING, "rejected");
        var decision = round(rejected).decisions().getFirst();
        var step = done(retract(rejected, PLUMBER, decision, new Precondition.AnyVersion(), "{}"));

        assertThat(step.facts()).containsExactly(new SubmissionFact.Retracted(decision.id(), NOW));
        var open = (Submission.InReview) step.next();
        assertThat(open.awaiting()).containsExactlyInAnyOrder(PLUMBING, ELECTRICAL);
        assertThat(open.round().currentDecisions()).isEmpty();
        assertThat(open.round().decisions()).singleElement().satisfies(it -> {
            assertThat(it.retractedAt()).contains(NOW);
            assertThat(it.current()).isFalse();
        });
        var again = site.decided(open, PLUMBER, PLUMBING, "approved");
        assertThat(site.decided(again, ELECTRICIAN, ELECTRICAL, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void refusesToRetractInTheOrderOfAllRefusals() {
        var any = new Precondition.AnyVersion();
        var decided = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var decision = round(decided).decisions().getFirst();
        var retracted = done(retract(decided, PLUMBER, decision, any, "{}")).next();
        var closed = site.decided(decided, ELECTRICIAN, ELECTRICAL, "revision_requested");
        var second = next(site.as(CONTRACTOR, closed).submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(refusal(retract(decided, STRANGER, decision, any, "{}"))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(retract(decided, ELECTRICIAN, decision, new Precondition.Missing(), "{}")))
                .isEqualTo(new Refusal.Forbidden(List.of(Refusal.Role.AUTHOR)));
        assertThat(refusal(retract(closed, PLUMBER, decision, new Precondition.Missing(), "5")))
                .isEqualTo(new Refusal.PreconditionRequired());
        assertThat(refusal(retract(closed, PLUMBER, decision, new Precondition.Versions(Set.of(1L)), "5")))
                .isEqualTo(new Refusal.PreconditionFailed(0));
        assertThat(refusal(retract(closed, PLUMBER, decision, any, "5"))).isEqualTo(new Refusal.RoundClosed(1));
        assertThat(refusal(retract(second, PLUMBER, decision, any, "5"))).isEqualTo(new Refusal.RoundClosed(1));
        assertThat(refusal(retract(retracted, PLUMBER, round(retracted).decisions().getFirst(), any, "5")))
                .isEqualTo(new Refusal.AlreadyDone());
        assertThat(refusal(retract(decided, PLUMBER, decision, any, "{\"x\": 1}")))
                .isInstanceOf(Refusal.InvalidContent.class);
        assertThat(refusal(retractUnknown(decided, PLUMBER))).isEqualTo(new Refusal.NotFound());
        assertThat(refusal(retractUnknown(closed, PLUMBER))).isEqualTo(new Refusal.RoundClosed(1));
        assertThat(refusal(retractUnknown(closed, STRANGER))).isEqualTo(new Refusal.NotFound());
    }

    private Outcome<Step> retractUnknown(Submission submission, UserId user) {
        return new ReviewCommands(site.dossier(submission, user)).retract(Optional.empty(),
                new Precondition.AnyVersion(), CommandJson.none(json("{}")));
    }

    private Outcome<Step> retract(Submission submission, UserId user, Decision decision,
            Precondition precondition, String body) {
        return new ReviewCommands(site.dossier(submission, user)).retract(Optional.of(decision), precondition,
                CommandJson.none(json(body)));
    }

    private Submission bothDecide(String kind) {
        return site.decided(site.decided(site.inReview(), PLUMBER, PLUMBING, kind), ELECTRICIAN, ELECTRICAL, kind);
    }

    private Submission secondRound() {
        return next(site.as(CONTRACTOR, bothDecide("revision_requested")).submit(CommandJson.none(json("{}")),
                Optional.empty()));
    }

    /** The dossier of the site, with one assignment of the person and the days of another time zone. */
    private Dossier dossier(Submission submission, UserId user, Validity validity, ZoneId zone, Instant at) {
        var dossier = site.dossier(submission, user, at);
        var project = dossier.access().project();
        var there = new Project(project.id(),
                new Project.Definition(project.definition().name(), Optional.empty(), zone), NOW, NOW, 0);
        var assignment = new ConsultantAssignment(new ConsultantAssignmentId(new UUID(0, 3)), project.id(), user,
                PLUMBING, validity, Optional.empty(), NOW, 0);
        var access = new ProjectAccess(new Actor(user, false), there, Optional.empty(), List.of(assignment));
        return new Dossier(submission, dossier.pinned(), access, new Surroundings(List.of(assignment),
                List.of(), dossier.surroundings().requirements(), dossier.surroundings().consultantTypeNames()), at);
    }

    private static String body(ConsultantTypeId type, int round, String kind, String more) {
        return "{\"consultantTypeId\": \"%s\", \"round\": %d, \"decision\": \"%s\", %s}".formatted(type, round, kind,
                more);
    }

    private static DecisionId id() {
        return new DecisionId(new UUID(0, 8));
    }

    private static Round round(Submission submission) {
        return ((Submission.InReview) submission).round();
    }

    private static List<String> faults(Outcome<?> outcome) {
        return FaultLines.of(((Refusal.InvalidContent) refusal(outcome)).faults());
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal;
            case Outcome.Done<?>(var result) -> throw new AssertionError(result);
        };
    }
}
