package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The life-cycle table, cell by cell: the product of every state and every command. */
class LifeCycleTableTest {

    private final Site site = new Site();

    /** Every command, given by somebody who may give it. */
    private enum Command {
        EDIT, SUBMIT, DECIDE, RETRACT, RECALL, WITHDRAW, OVERRIDE, VOID, DELETE
    }

    /** What is expected of each command in each state: the next status or the name of the refusal. */
    private static final Map<Status, List<String>> TABLE = new EnumMap<>(Map.of(
            Status.DRAFT, List.of("draft", "in_review", "NotInReview", "NotInReview", "NotInReview", "withdrawn",
                    "NotInReview", "void", "deleted"),
            Status.IN_REVIEW, List.of("Locked", "AlreadyInReview", "in_review", "in_review", "draft", "withdrawn",
                    "approved", "void", "HasHistory"),
            Status.REVISION_REQUESTED, List.of("revision_requested", "in_review", "RoundClosed", "RoundClosed",
                    "NotInReview", "withdrawn", "NotInReview", "void", "HasHistory"),
            Status.APPROVED,
            List.of("Final", "Final", "Final", "Final", "Final", "Final", "Final", "void", "HasHistory"),
            Status.APPROVED_AS_NOTED, List.of("Final", "Final", "Final", "Final", "Final", "Final", "Final", "void",
                    "HasHistory"),
            Status.REJECTED,
            List.of("Final", "Final", "Final", "Final", "Final", "Final", "Final", "void", "HasHistory"),
            Status.WITHDRAWN, List.of("Final", "Final", "Final", "Final", "Final", "Final", "Final", "Final",
                    "HasHistory"),
            Status.VOID,
            List.of("Final", "Final", "Final", "Final", "Final", "Final", "Final", "Final", "HasHistory")));

    @TestFactory
    Stream<DynamicTest> answersEveryCommandInEveryStateAsTheTableSays() {
        return Arrays.stream(Status.values()).flatMap(status -> Arrays.stream(Command.values())
                .map(command -> DynamicTest.dynamicTest(status + " × " + command,
                        () -> assertThat(answer(status, command))
                                .isEqualTo(TABLE.get(status).get(command.ordinal())))));
    }

    @Test
    void refusesToDeleteWhatWasRecalledBecauseItWasSubmittedOnce() {
        var recalled = next(site.as(CONTRACTOR, site.inReview()).recall(CommandJson.optional(json("{}"))));

        assertThat(recalled.status()).isEqualTo(Status.DRAFT);
        assertThat(recalled.core().rounds()).isZero();
        assertThat(site.as(CONTRACTOR, recalled).delete().refusalOrNone()).containsInstanceOf(Refusal.HasHistory.class);
    }

    @Test
    void refusesToRecallOnceSomebodyDecidedEvenIfTheDecisionWasRetracted() {
        var inReview = site.decided(site.inReview(), PLUMBER, PLUMBING, "approved");
        var retracted = retract(inReview);

        assertThat(name(site.as(CONTRACTOR, retracted).recall(CommandJson.optional(json("{}")))))
                .isEqualTo("DecisionsExist");
    }

    @Test
    void recallsALaterRoundToTheRevisionThatItCameFrom() {
        var second = next(site.as(CONTRACTOR, in(Status.REVISION_REQUESTED)).submit(CommandJson.none(json("{}")),
                Optional.empty()));
        assertThat(second.core().rounds()).isEqualTo(2);

        var recalled = next(site.as(CONTRACTOR, second).recall(CommandJson.optional(json("{}"))));

        assertThat(recalled.status()).isEqualTo(Status.REVISION_REQUESTED);
        assertThat(recalled.core().rounds()).isEqualTo(1);
    }

    private String answer(Status status, Command command) {
        var submission = in(status);
        var contractor = site.as(CONTRACTOR, submission);
        var manager = site.as(MANAGER, submission);
        return switch (command) {
            case EDIT -> name(contractor.edit(json("{\"values\": {\"colour\": \"red\"}}")));
            case SUBMIT -> name(contractor.submit(CommandJson.none(json("{}")), Optional.empty()));
            case DECIDE -> decide(submission);
            case RETRACT -> retractAnyway(submission);
            case RECALL -> name(contractor.recall(CommandJson.optional(json("{}"))));
            case WITHDRAW -> name(contractor.withdraw(CommandJson.optional(json("{}"))));
            case OVERRIDE -> name(manager.override(
                    CommandJson.override(json("{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}"))));
            case VOID -> name(manager.declareVoid(CommandJson.required(json("{\"reason\": \"built differently\"}"))));
            case DELETE -> contractor.delete().refusalOrNone().map(refusal -> refusal.getClass().getSimpleName())
                    .orElse("deleted");
        };
    }

    private String decide(Submission submission) {
        return switch (site.decide(submission, PLUMBER, PLUMBING, "approved")) {
            case Outcome.Refused<ReviewCommands.Decided>(var refusal) -> refusal.getClass().getSimpleName();
            case Outcome.Done<ReviewCommands.Decided>(var decided) -> decided.step().next().status()
                    .jsonName();
        };
    }

    /** A decision of the electrician, made before, is retracted in whatever state came of it. */
    private String retractAnyway(Submission submission) {
        var reviewed = site.decided(site.inReview(), ELECTRICIAN, ELECTRICAL, "approved");
        var decision = ((Submission.InReview) reviewed).round().decisions().getFirst();
        var current = submission.status() == Status.IN_REVIEW ? reviewed : submission;
        return name(new ReviewCommands(site.dossier(current, ELECTRICIAN)).retract(Optional.of(decision),
                new Precondition.AnyVersion(), CommandJson.none(json("{}"))));
    }

    private Submission retract(Submission submission) {
        var decision = ((Submission.InReview) submission).round().decisions().getFirst();
        return next(new ReviewCommands(site.dossier(submission, decision.approver())).retract(Optional.of(decision),
                new Precondition.AnyVersion(), CommandJson.none(json("{}"))));
    }

    private static String name(Outcome<Step> outcome) {
        return switch (outcome) {
            case Outcome.Done<Step>(var step) -> step.next().status().jsonName();
            case Outcome.Refused<Step>(var refusal) -> refusal.getClass().getSimpleName();
        };
    }

    private Submission in(Status status) {
        Function<String, Submission> bothDecide = decision -> site.decided(
                site.decided(site.inReview(), PLUMBER, PLUMBING, decision), ELECTRICIAN, ELECTRICAL, decision);
        return switch (status) {
            case DRAFT -> site.draft();
            case IN_REVIEW -> site.inReview();
            case REVISION_REQUESTED -> bothDecide.apply("revision_requested");
            case APPROVED -> bothDecide.apply("approved");
            case APPROVED_AS_NOTED -> bothDecide.apply("approved_as_noted");
            case REJECTED -> bothDecide.apply("rejected");
            case WITHDRAWN -> next(site.as(CONTRACTOR, site.inReview()).withdraw(CommandJson.optional(json("{}"))));
            case VOID -> next(
                    site.as(MANAGER, site.inReview())
                            .declareVoid(CommandJson.required(json("{\"reason\": \"duplicate of 4\"}"))));
        };
    }
}
