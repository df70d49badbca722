package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static io.countersign.application.submission.Standing.EDITING_MANAGER;
import static io.countersign.application.submission.Standing.everywhere;
import static io.countersign.application.submission.Standing.finalAnd;
import static io.countersign.application.submission.Standing.reach;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.Deed;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.CommandJson.OverrideDraft;
import io.countersign.domain.submission.CommandJson.OverrideEffect;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LifeCycleServiceTest extends UseCaseContract {

    private static final OverrideDraft INSISTED = new OverrideDraft(OverrideEffect.APPROVED_AS_NOTED,
            "the client insists");
    private static final Precondition ANY = new Precondition.AnyVersion();

    private final Stage stage = Stage.set();
    private final LifeCycleUseCases lifeCycle = stage.useCases().lifeCycle();

    @Override
    protected Class<?> feature() {
        return LifeCycleUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.concat(ofItsSide(), ofManagers());
    }

    private static Stream<Attempt> ofItsSide() {
        return Stream.of(
                everywhere(() -> byItsSide(Attempt.at(SubmitSubmissionUseCase.class, it -> it.useCases().lifeCycle()
                        .submit(new SubmitSubmissionUseCase.Command(it.actor(),
                                it.id("submission", 1, SubmissionId::new), it.precondition(),
                                it.content(Optional.empty())))))
                        .unless("template retired", Refusal.TemplateRetired.class,
                                LifeCycleServiceTest::retireTemplate),
                        finalAnd(Map.of(Status.IN_REVIEW, Refusal.AlreadyInReview.class))),
                everywhere(() -> byItsSide(Attempt.at(RecallSubmissionUseCase.class, it -> it.useCases().lifeCycle()
                        .recall(new RecallSubmissionUseCase.Command(it.actor(),
                                it.id("submission", 1, SubmissionId::new), it.precondition(),
                                it.content(Optional.empty())))))
                        .unless("decided on", Refusal.DecisionsExist.class, LifeCycleServiceTest::decide),
                        finalAnd(Map.of(Status.DRAFT, Refusal.NotInReview.class,
                                Status.REVISION_REQUESTED, Refusal.NotInReview.class))),
                everywhere(() -> byItsSide(Attempt.at(WithdrawSubmissionUseCase.class, it -> it.useCases().lifeCycle()
                        .withdraw(new WithdrawSubmissionUseCase.Command(it.actor(),
                                it.id("submission", 1, SubmissionId::new), it.precondition(),
                                it.content(Optional.empty()))))),
                        finalAnd(Map.of())))
                .flatMap(attempts -> attempts);
    }

    private static Attempt byItsSide(Attempt attempt) {
        return attempt.allowedTo(CONTRACTOR, MANAGER, EDITING_MANAGER).forbiddenTo(CONSULTANT, ADMIN)
                .hiddenFrom(OUTSIDER).naming("submission").withContent();
    }

    private static Stream<Attempt> ofManagers() {
        return Stream.concat(
                everywhere(() -> byManagers(Attempt.at(OverrideSubmissionUseCase.class, it -> it.useCases()
                        .lifeCycle().override(new OverrideSubmissionUseCase.Command(it.actor(),
                                it.id("submission", 1, SubmissionId::new), it.precondition(),
                                it.content(INSISTED))))),
                        finalAnd(Map.of(Status.DRAFT, Refusal.NotInReview.class,
                                Status.REVISION_REQUESTED, Refusal.NotInReview.class))),
                everywhere(() -> byManagers(Attempt.at(VoidSubmissionUseCase.class, it -> it.useCases().lifeCycle()
                        .declareVoid(new VoidSubmissionUseCase.Command(it.actor(),
                                it.id("submission", 1, SubmissionId::new), it.precondition(),
                                it.content("issued in error"))))),
                        Map.of(Status.WITHDRAWN, Refusal.Final.class, Status.VOID, Refusal.Final.class)));
    }

    private static Attempt byManagers(Attempt attempt) {
        return attempt.allowedTo(MANAGER).forbiddenTo(CONTRACTOR, CONSULTANT, ADMIN)
                .refusedTo(Refusal.SelfApproval.class, EDITING_MANAGER)
                .hiddenFrom(OUTSIDER).naming("submission").withContent();
    }

    private static void retireTemplate(Stage stage) {
        reach(Status.DRAFT, stage);
        stage.perform(stage.useCases().templates().retire(new RetireTemplateUseCase.Command(ADMIN,
                versionOf(1).id().template(), ANY, new Checked.Valid<>(Optional.empty()), at(50))));
    }

    private static void decide(Stage stage) {
        reach(Status.IN_REVIEW, stage);
        stage.scene().decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
    }

    private Mono<Outcome<Dossier>> submit() {
        return lifeCycle.submit(new SubmitSubmissionUseCase.Command(CONTRACTOR, submission(1), ANY,
                new Checked.Valid<>(Optional.empty())));
    }

    private Mono<Outcome<Dossier>> recall() {
        return lifeCycle.recall(new RecallSubmissionUseCase.Command(CONTRACTOR, submission(1), ANY,
                new Checked.Valid<>(Optional.empty())));
    }

    private Mono<Outcome<Dossier>> withdraw() {
        return lifeCycle.withdraw(new WithdrawSubmissionUseCase.Command(CONTRACTOR, submission(1), ANY,
                new Checked.Valid<>(Optional.of("sold out"))));
    }

    private Mono<Outcome<Dossier>> override() {
        return lifeCycle.override(new OverrideSubmissionUseCase.Command(MANAGER, submission(1), ANY,
                new Checked.Valid<>(INSISTED)));
    }

    private Mono<Outcome<Dossier>> declareVoid() {
        return lifeCycle.declareVoid(new VoidSubmissionUseCase.Command(MANAGER, submission(1), ANY,
                new Checked.Valid<>("issued in error")));
    }

    private void isKept(Deed<Dossier> deed, Status status) {
        assertThat(deed.result().submission()).isEqualTo(stage.scene().kept(1)).extracting(Submission::status)
                .isEqualTo(status);
    }

    private List<Round> rounds() {
        return Objects.requireNonNull(stage.store().rounds.get(submission(1)));
    }

    @Test
    void submits() {
        stage.scene().draft(1);

        var deed = stage.perform(submit());

        assertThat(deed.facts()).containsExactly(
                "submission.submitted equipment-submissions/#1 by #2 {\"contentDigest\":\"sha-256\","
                        + "\"number\":\"SUB-0001\",\"round\":1,\"status\":\"in_review\",\"version\":1}",
                "round.opened equipment-submissions/#1/rounds/1 by #2 "
                        + "{\"contentDigest\":\"sha-256\",\"round\":1,\"submissionId\":\"#1\"}");
        assertThat(deed.kept()).containsExactlyInAnyOrder("submissions", "rounds");
        isKept(deed, Status.IN_REVIEW);
        assertThat(rounds()).singleElement().extracting(Round::submittedBy, Round::submittedAt, Round::number)
                .containsExactly(CONTRACTOR.id(), Stage.NOW, 1);
    }

    @Test
    void tellsOfEveryDecisionThatANewRoundTakesOver() {
        stage.scene().draft(1, PROJECT, 3);
        reviseAfterApproval();
        assertThat(namesOfFacts(stage.perform(submit())))
                .containsExactly("submission.submitted", "round.opened", "decision.carried");
        assertThat(rounds()).hasSize(2);
    }

    @Test
    void tellsOfEveryDecisionThatANewRoundLoses() {
        stage.scene().draft(1, PROJECT, 3);
        reviseAfterApproval();
        stage.scene().edit(1, "{\"values\": {\"weight\": 11}}");
        assertThat(namesOfFacts(stage.perform(submit())))
                .containsExactly("submission.submitted", "round.opened", "decision.lost");
    }

    private void reviseAfterApproval() {
        stage.scene().submit(1);
        stage.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        stage.scene().decide(1, CONSULTANT, TYPE, DecisionKind.REVISION_REQUESTED);
    }

    private static List<String> namesOfFacts(Deed<?> deed) {
        return deed.facts().stream().map(fact -> fact.substring(0, fact.indexOf(' '))).toList();
    }

    @Test
    void submitsNothingThatNobodyCanApprove() {
        stage.scene().draft(1);
        done(stage.ports().ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 50)));

        assertThat(stage.refusal(submit())).isInstanceOfSatisfying(Refusal.InvalidContent.class,
                refusal -> assertThat(refusal.faults()).extracting(Fault::code)
                        .containsExactly(FaultCode.RULE_UNSATISFIABLE));
    }

    @Test
    void recalls() {
        stage.scene().inReview(1);

        var deed = stage.perform(recall());

        assertThat(deed.facts()).containsExactly("submission.recalled equipment-submissions/#1 by #2 "
                + "{\"number\":\"SUB-0001\",\"recalledRound\":1,\"round\":0,\"status\":\"draft\",\"version\":2}");
        isKept(deed, Status.DRAFT);
        assertThat(rounds()).isEmpty();
    }

    @Test
    void withdrawsADraft() {
        stage.scene().draft(1);

        var deed = stage.perform(withdraw());

        assertThat(deed.facts()).containsExactly("submission.withdrawn equipment-submissions/#1 by #2 "
                + "{\"number\":\"SUB-0001\",\"reason\":\"sold out\",\"round\":0,\"status\":\"withdrawn\","
                + "\"version\":1}");
        isKept(deed, Status.WITHDRAWN);
    }

    @Test
    void closesTheRoundOfWhatIsWithdrawn() {
        stage.scene().inReview(1);

        var deed = stage.perform(withdraw());

        assertThat(deed.facts()).satisfiesExactly(
                withdrawn -> assertThat(withdrawn).startsWith("submission.withdrawn"),
                closed -> assertThat(closed).isEqualTo("round.closed equipment-submissions/#1/rounds/1 by #2 "
                        + "{\"outcome\":\"withdrawn\",\"round\":1,\"submissionId\":\"#1\"}"));
        isClosed(Round.Result.WITHDRAWN);
    }

    private void isClosed(Round.Result result) {
        assertThat(rounds()).singleElement().extracting(Round::closing)
                .isEqualTo(Optional.of(new Round.Closing(result, Stage.NOW)));
        assertThat(stage.store().circumstances).hasSize(1);
    }

    @Test
    void overrides() {
        stage.scene().inReview(1);

        var deed = stage.perform(override());

        assertThat(deed.facts()).containsExactly(
                "submission.overridden equipment-submissions/#1 by #1 {\"number\":\"SUB-0001\","
                        + "\"reason\":\"the client insists\",\"round\":1,\"status\":\"approved_as_noted\","
                        + "\"version\":2}",
                "round.closed equipment-submissions/#1/rounds/1 by #1 "
                        + "{\"outcome\":\"approved_as_noted\",\"round\":1,\"submissionId\":\"#1\"}");
        isKept(deed, Status.APPROVED_AS_NOTED);
        isClosed(Round.Result.APPROVED_AS_NOTED);
    }

    @Test
    void voidsWhatIsInReviewWithItsRound() {
        stage.scene().inReview(1);

        var deed = stage.perform(declareVoid());

        assertThat(deed.facts()).containsExactly(
                "submission.voided equipment-submissions/#1 by #1 {\"number\":\"SUB-0001\","
                        + "\"reason\":\"issued in error\",\"round\":1,\"status\":\"void\",\"version\":2}",
                "round.closed equipment-submissions/#1/rounds/1 by #1 "
                        + "{\"outcome\":\"void\",\"round\":1,\"submissionId\":\"#1\"}");
        isKept(deed, Status.VOID);
        isClosed(Round.Result.VOID);
    }

    @Test
    void revokesAnApproval() {
        stage.scene().inReview(1);
        stage.perform(override());

        assertThat(stage.perform(declareVoid()).facts()).singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("submission.voided equipment-submissions/#1 by #1");
        isClosed(Round.Result.APPROVED_AS_NOTED);
    }
}
