package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.ADMIN;
import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.STRANGER;
import static io.countersign.domain.submission.Site.VIEWER;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a person is told he could do is what his commands then answer: every person in every state. */
class PermissionsTest {

    private static final List<String> COMMANDS = List.of("edit", "submit", "decide", "retract", "recall", "withdraw",
            "override", "void", "delete", "migrate");
    private static final ConsultantTypeId ARCHITECTURE = new ConsultantTypeId(new UUID(0, 5));
    private static final UserId ARCHITECT = new UserId(new UUID(0, 6));
    private static final UserId SECOND_PLUMBER = new UserId(new UUID(0, 7));

    private final Site site = new Site();

    @TestFactory
    Stream<DynamicTest> agreesWithWhatTheCommandsAnswer() {
        site.assign(ARCHITECT, ARCHITECTURE);
        site.assign(SECOND_PLUMBER, PLUMBING);
        site.assign(CONTRACTOR, PLUMBING);
        site.assign(MANAGER, ELECTRICAL);
        var people = List.of(MANAGER, CONTRACTOR, VIEWER, PLUMBER, SECOND_PLUMBER, ELECTRICIAN, ARCHITECT, ADMIN,
                STRANGER);
        return states().entrySet().stream().flatMap(state -> people.stream().flatMap(person -> {
            var dossier = site.dossier(state.getValue(), person);
            return COMMANDS.stream().map(command -> DynamicTest.dynamicTest(
                    "%s in %s: %s".formatted(name(person), state.getKey(), command),
                    () -> assertThat(Permissions.of(dossier)).containsEntry(command, answer(command, dossier))));
        }));
    }

    @Test
    void letsWhoeverRecusedForOneDisciplineDecideForAnother() {
        var site = new Site();
        site.assign(PLUMBER, ELECTRICAL);
        var recused = site.decided(site.inReview(), PLUMBER, PLUMBING, "recused");

        assertThat(Permissions.of(site.dossier(recused, PLUMBER)).get("decide")).isEmpty();
        assertThat(Permissions.of(site.dossier(recused, ELECTRICIAN)).get("decide")).isEmpty();
    }

    @Test
    void knowsOfTheTurnInASequenceAndOfARetiredTemplate() {
        var steps = new Site("""
                {"name": "Pump", "approvalRule": {"inSequence": [{"discipline": {"consultantTypeId": "%s"}},
                  {"discipline": {"consultantTypeId": "%s"}}]}}""".formatted(PLUMBING, ELECTRICAL));
        var draft = steps.draft("{\"name\": \"P-1\"}");
        var inReview = next(steps.as(CONTRACTOR, draft).submit(CommandJson.none(json("{}")), Optional.empty()));

        assertThat(Permissions.of(steps.dossier(inReview, ELECTRICIAN)).get("decide"))
                .contains(new Refusal.NotYourTurn());
        assertThat(Permissions.of(steps.dossier(inReview, PLUMBER)).get("decide")).isEmpty();
        steps.retireTemplate();
        assertThat(Permissions.of(steps.dossier(draft, CONTRACTOR)).get("submit"))
                .contains(new Refusal.TemplateRetired());
        assertThat(Permissions.of(steps.dossier(inReview, PLUMBER)).get("decide")).isEmpty();
    }

    @Test
    void namesEveryCommand() {
        assertThat(Permissions.of(site.dossier(site.draft(), CONTRACTOR))).containsOnlyKeys(COMMANDS);
    }

    private Map<String, Submission> states() {
        var states = new LinkedHashMap<String, Submission>();
        var inReview = site.inReview();
        states.put("draft", site.draft());
        states.put("recalled draft", next(site.as(CONTRACTOR, inReview).recall(CommandJson.optional(json("{}")))));
        states.put("draft edited by the manager", next(site.as(MANAGER, site.draft()).edit(json("{}"))));
        states.put("review", inReview);
        states.put("review after a vote", site.decided(inReview, PLUMBER, PLUMBING, "approved"));
        states.put("review after a recusal", site.decided(inReview, PLUMBER, PLUMBING, "recused"));
        for (var kind : List.of("approved", "approved_as_noted", "revision_requested", "rejected")) {
            states.put(kind, site.decided(site.decided(inReview, PLUMBER, PLUMBING, kind), ELECTRICIAN, ELECTRICAL,
                    kind));
        }
        states.put("second round", next(site.as(CONTRACTOR, states.get("revision_requested"))
                .submit(CommandJson.none(json("{}")), Optional.empty())));
        states.put("withdrawn", next(site.as(CONTRACTOR, inReview).withdraw(CommandJson.optional(json("{}")))));
        states.put("void", next(site.as(MANAGER, inReview)
                .declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}")))));
        return states;
    }

    private Optional<Refusal> answer(String command, Dossier dossier) {
        var commands = new SubmissionCommands(dossier, new Precondition.AnyVersion());
        return switch (command) {
            case "edit" -> refusal(commands.edit(json("{\"values\": {\"colour\": \"red\"}}")));
            case "submit" -> refusal(commands.submit(CommandJson.none(json("{}")), Optional.empty()));
            case "decide" -> decide(dossier);
            case "retract" -> retract(dossier);
            case "recall" -> refusal(commands.recall(CommandJson.optional(json("{}"))));
            case "withdraw" -> refusal(commands.withdraw(CommandJson.optional(json("{}"))));
            case "override" -> refusal(commands.override(CommandJson.override(
                    json("{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}"))));
            case "void" ->
                refusal(commands.declareVoid(CommandJson.required(json("{\"reason\": \"wrong building\"}"))));
            case "delete" -> refusal(commands.delete());
            case "migrate" -> refusal(commands.migrate(Optional.of(new TemplateVersion(
                    new TemplateVersionId(dossier.template().id().template(), 2), dossier.template().definition(),
                    dossier.template().digest(), dossier.at(), ADMIN)),
                    MigrationDraft.read(json("{\"templateVersion\": 2}"))));
            default -> throw new AssertionError(command);
        };
    }

    /** Decides anew for the first discipline of the person, in place of what he decided before. */
    private static Optional<Refusal> decide(Dossier dossier) {
        var discipline = dossier.access().disciplinesAt(dossier.at()).stream().findFirst().orElse(PLUMBING);
        var supersedes = own(dossier).map(", \"supersedes\": \"%s\""::formatted).orElse("");
        return refusal(new ReviewCommands(dossier).decide(DecisionDraft.read(json("""
                {"consultantTypeId": "%s", "round": %d, "decision": "revision_requested", "comments": "anew"%s}"""
                .formatted(discipline, Math.max(1, dossier.submission().core().rounds()), supersedes))),
                new DecisionId(new UUID(0, 1))));
    }

    /** Retracts what the person decided; who decided nothing that stands is told so, or that he never could. */
    private static Optional<Refusal> retract(Dossier dossier) {
        var current = dossier.submission() instanceof Submission.InReview inReview
                ? inReview.round().currentDecisions()
                : List.<Decision>of();
        var own = current.stream().filter(it -> it.approver().equals(dossier.access().actor().id())).findFirst();
        if (own.isPresent()) {
            return refusal(new ReviewCommands(dossier).retract(own, new Precondition.AnyVersion(),
                    CommandJson.none(json("{}"))));
        }
        var permission = Permissions.of(dossier).get("retract");
        var answers = new ArrayList<>(List.of(Optional.<Decision>empty()));
        current.forEach(decision -> answers.add(Optional.of(decision)));
        assertThat(answers).allSatisfy(found -> assertThat(refusal(new ReviewCommands(dossier).retract(found,
                new Precondition.AnyVersion(), CommandJson.none(json("{}"))))).isPresent());
        assertThat(permission).isPresent();
        return permission;
    }

    private static Optional<DecisionId> own(Dossier dossier) {
        return dossier.submission() instanceof Submission.InReview inReview
                ? inReview.round().currentDecisions().stream()
                        .filter(it -> it.approver().equals(dossier.access().actor().id())).map(Decision::id)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> Optional.of(refusal);
            case Outcome.Done<?> done -> Optional.empty();
        };
    }

    private static String name(UserId person) {
        return Map.of(MANAGER, "manager", CONTRACTOR, "contractor", VIEWER, "viewer", PLUMBER, "plumber",
                SECOND_PLUMBER, "second plumber", ELECTRICIAN, "electrician", ARCHITECT, "architect", ADMIN, "admin",
                STRANGER, "stranger").get(person);
    }

    @Test
    void sayThatNothingIsTakenBackWhereNothingIsInReview() {
        var draft = site.draft();

        assertThat(Permissions.of(site.dossier(draft, PLUMBER)).get("retract")).isPresent()
                .isEqualTo(LifeCycle.decidable(draft).refusalOrNone());
    }
}
