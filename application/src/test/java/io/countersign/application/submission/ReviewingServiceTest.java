package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.assignment;
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
import static io.countersign.application.submission.Standing.EDITING_MANAGER;
import static io.countersign.application.submission.Standing.finalAnd;
import static io.countersign.application.submission.Standing.reach;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.ReviewCause;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ReviewingServiceTest extends UseCaseContract {

    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final Checked<?> NOTHING = new Checked.Valid<>(Optional.empty());

    private final Stage stage = Stage.set();
    private final ReviewingUseCases reviewing = stage.useCases().reviewing();

    @Override
    protected Class<?> feature() {
        return ReviewingUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(decision(), retraction(), reevaluation());
    }

    /** The faulty content accepts a deviation where there is none: that can be read, so that what it names is judged first. */
    private static Attempt decision() {
        var attempt = Attempt.at(DecideSubmissionUseCase.class, it -> it.useCases().reviewing()
                .decide(new DecideSubmissionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        decisionId(8), new Checked.Valid<>(draft(TYPE, 1, DecisionKind.APPROVED_AS_NOTED,
                                it.faulty() ? List.of("weight") : List.of())))))
                .given(set -> reach(Status.IN_REVIEW, set))
                .allowedTo(CONSULTANT).refusedTo(Refusal.NotAssigned.class, OTHER_CONSULTANT)
                .forbiddenTo(CONTRACTOR, MANAGER, EDITING_MANAGER, ADMIN).hiddenFrom(OUTSIDER)
                .naming("submission").withContent()
                .unless("decided otherwise", Refusal.DecisionExists.class, set -> {
                    reach(Status.IN_REVIEW, set);
                    set.scene().decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED);
                })
                .unless("recused", Refusal.NotAssigned.class, set -> {
                    reach(Status.IN_REVIEW, set);
                    set.scene().decide(1, CONSULTANT, TYPE, DecisionKind.RECUSED);
                })
                .unless("in another round", Refusal.StaleRound.class, set -> {
                    reach(Status.REVISION_REQUESTED, set);
                    set.scene().submit(1);
                });
        finalAnd(Map.of(Status.DRAFT, Refusal.NotInReview.class, Status.REVISION_REQUESTED,
                Refusal.RoundClosed.class))
                .forEach((status, refusal) -> attempt.unless(status.jsonName(), refusal, set -> reach(status, set)));
        return attempt;
    }

    private static Attempt retraction() {
        return Attempt.at(RetractDecisionUseCase.class, it -> it.useCases().reviewing()
                .retract(new RetractDecisionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        ofConsultant(it.stage()).id(), it.precondition(), it.content(Optional.empty()))))
                .given(set -> decide(set, DecisionKind.REVISION_REQUESTED))
                .allowedTo(CONSULTANT).forbiddenTo(OTHER_CONSULTANT, CONTRACTOR, MANAGER, ADMIN).hiddenFrom(OUTSIDER)
                .naming("submission").ofVersion(set -> ofConsultant(set).version()).withContent()
                .unless("retracted", Refusal.AlreadyDone.class, set -> {
                    decide(set, DecisionKind.APPROVED);
                    set.scene().retract(1, CONSULTANT, ofConsultant(set));
                })
                .unless("superseded", Refusal.AlreadyDone.class, set -> {
                    decide(set, DecisionKind.APPROVED);
                    set.scene().decide(1, CONSULTANT, TYPE, DecisionKind.REJECTED,
                            Optional.of(ofConsultant(set).id()));
                })
                .unless("revision requested", Refusal.RoundClosed.class, set -> {
                    decide(set, DecisionKind.REVISION_REQUESTED);
                    set.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
                })
                .unless("in another round", Refusal.RoundClosed.class, set -> {
                    decide(set, DecisionKind.REVISION_REQUESTED);
                    set.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
                    set.scene().submit(1);
                })
                .unless("approved", Refusal.Final.class, set -> {
                    decide(set, DecisionKind.APPROVED);
                    set.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
                })
                .unless("withdrawn", Refusal.Final.class, set -> {
                    decide(set, DecisionKind.APPROVED);
                    set.scene().withdraw(1, Optional.empty());
                });
    }

    /** Within the transaction of what made it necessary, as those who ask for it do. */
    private static Attempt reevaluation() {
        return Attempt.at(ReevaluateReviewsUseCase.class, it -> it.stage().ports().ports().transactions()
                .required(it.useCases().reviewing().reevaluate(new ReevaluateReviewsUseCase.Command(it.actor(),
                        PROJECT.id(), new ReviewCause.AssignmentEnded(ENDED))))
                .map(Outcome::done))
                .given(ReviewingServiceTest::lackSomebody).allowedTo(MANAGER);
    }

    private static final ConsultantAssignment ENDED = ended(assignment(3, PROJECT, user(3), TYPE), 50);

    private static void lackSomebody(Stage stage) {
        stage.scene().inReview(1);
        stage.scene().inReview(2);
        stage.scene().draft(3);
        done(stage.ports().ports().assignments().update(ENDED));
    }

    private static void decide(Stage stage, DecisionKind kind) {
        stage.scene().inReview(1);
        stage.scene().decide(1, CONSULTANT, TYPE, kind);
    }

    /** @return the first decision of the consultant */
    private static Decision ofConsultant(Stage stage) {
        return stage.store().rounds.values().stream().flatMap(List::stream)
                .flatMap(round -> round.decisions().stream())
                .filter(decision -> decision.approver().equals(CONSULTANT.id()))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionId decisionId(int n) {
        return ReviewScene.decision(n);
    }

    private static DecisionDraft draft(ConsultantType type, int round, DecisionKind kind, List<String> accepted) {
        return new DecisionDraft(type.id(), Optional.empty(), round, new Decision.Statement(kind,
                kind.needsComments() ? Optional.of("see the note") : Optional.empty(), accepted), Optional.empty());
    }

    private Mono<Outcome<DecideSubmissionUseCase.Result>> decide(Actor actor, ConsultantType type, DecisionKind kind,
            int n) {
        return reviewing.decide(new DecideSubmissionUseCase.Command(actor, submission(1), decisionId(n),
                new Checked.Valid<>(draft(type, 1, kind, List.of()))));
    }

    private Mono<Outcome<Decision>> retract(DecisionId id) {
        return reviewing.retract(
                new RetractDecisionUseCase.Command(CONSULTANT, submission(1), id, ANY, NOTHING));
    }

    private List<Decision> decisions() {
        return Objects.requireNonNull(stage.store().rounds.get(submission(1))).getFirst().decisions();
    }

    @Test
    void keepsADecision() {
        stage.scene().inReview(1);

        var deed = stage.perform(decide(CONSULTANT, TYPE, DecisionKind.APPROVED, 8));

        assertThat(deed.facts()).containsExactly("decision.made equipment-submissions/#1/decisions/#8 by #3 "
                + "{\"acceptedDeviations\":[],\"consultantTypeId\":\"#1\",\"contentDigest\":\"sha-256\","
                + "\"decision\":\"approved\",\"round\":1,\"submissionId\":\"#1\"}");
        assertThat(deed.result().created()).isTrue();
        assertThat(decisions()).containsExactly(deed.result().decision());
        assertThat(stage.scene().kept(1)).isInstanceOfSatisfying(Submission.InReview.class,
                inReview -> assertThat(inReview.awaiting()).containsExactly(OTHER_TYPE.id()));
    }

    @Test
    void tellsWhatTheLastDecisionLeadsTo() {
        stage.scene().inReview(1);
        stage.perform(decide(OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED, 8));

        var deed = stage.perform(decide(CONSULTANT, TYPE, DecisionKind.APPROVED_AS_NOTED, 9));

        assertThat(deed.facts()).satisfiesExactly(
                made -> assertThat(made).startsWith("decision.made equipment-submissions/#1/decisions/#9 by #3"),
                closed -> assertThat(closed).isEqualTo("round.closed equipment-submissions/#1/rounds/1 by #3 "
                        + "{\"outcome\":\"approved_as_noted\",\"round\":1,\"submissionId\":\"#1\"}"),
                approved -> assertThat(approved).isEqualTo("submission.approved equipment-submissions/#1 by #3 "
                        + "{\"number\":\"SUB-0001\",\"round\":1,\"status\":\"approved_as_noted\",\"version\":3}"));
        assertThat(deed.kept()).containsExactlyInAnyOrder("submissions", "rounds", "circumstances");
        assertThat(stage.scene().kept(1).status()).isEqualTo(Status.APPROVED_AS_NOTED);
    }

    @Test
    void tellsOfEveryEndThatARuleLeadsTo() {
        assertThat(endAfter(DecisionKind.REVISION_REQUESTED, 1))
                .containsExactly("decision.made", "round.closed", "submission.revision_requested");
        assertThat(endAfter(DecisionKind.REJECTED, 2))
                .containsExactly("decision.made", "round.closed", "submission.rejected");
    }

    private List<String> endAfter(DecisionKind kind, int n) {
        stage.scene().inReview(n);
        stage.scene().decide(n, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);
        return stage.perform(reviewing.decide(new DecideSubmissionUseCase.Command(CONSULTANT, submission(n),
                decisionId(9), new Checked.Valid<>(draft(TYPE, 1, kind, List.of())))))
                .facts().stream().map(fact -> fact.substring(0, fact.indexOf(' '))).toList();
    }

    @Test
    void repeatsNoDecision() {
        stage.scene().inReview(1);
        var first = stage.perform(decide(CONSULTANT, TYPE, DecisionKind.APPROVED, 8)).result().decision();

        var again = stage.perform(decide(CONSULTANT, TYPE, DecisionKind.APPROVED, 9));

        assertThat(again.result()).isEqualTo(new DecideSubmissionUseCase.Result(first, false));
        assertThat(again.facts()).isEmpty();
        assertThat(again.kept()).isEmpty();
    }

    @Test
    void putsADecisionInThePlaceOfAnother() {
        stage.scene().inReview(1);
        stage.perform(decide(CONSULTANT, TYPE, DecisionKind.REJECTED, 8));

        var deed = stage.perform(reviewing.decide(new DecideSubmissionUseCase.Command(CONSULTANT, submission(1),
                decisionId(9), new Checked.Valid<>(new DecisionDraft(TYPE.id(), Optional.empty(), 1,
                        new Decision.Statement(DecisionKind.APPROVED, Optional.empty(), List.of()),
                        Optional.of(decisionId(8)))))));

        assertThat(deed.facts()).satisfiesExactly(
                made -> assertThat(made).startsWith("decision.made equipment-submissions/#1/decisions/#9 by #3")
                        .contains("\"supersedes\":\"#8\""),
                superseded -> assertThat(superseded).isEqualTo(
                        "decision.superseded equipment-submissions/#1/decisions/#8 by #3 "
                                + "{\"round\":1,\"submissionId\":\"#1\",\"supersededBy\":\"#9\"}"));
        assertThat(decisions()).extracting(Decision::current).containsExactly(false, true);
    }

    @Test
    void namesTheStateOfWhatIsOverBeforeTheFaultsOfADecisionThatCannotBeRead() {
        reach(Status.REVISION_REQUESTED, stage);

        assertThat(stage.refusal(reviewing.decide(new DecideSubmissionUseCase.Command(CONSULTANT, submission(1),
                decisionId(8), new Checked.Invalid<>(List.of(Fault.at(Pointer.ROOT, FaultCode.REQUIRED)))))))
                .isEqualTo(new Refusal.RoundClosed(1));
    }

    @Test
    void retracts() {
        stage.scene().inReview(1);
        stage.perform(decide(CONSULTANT, TYPE, DecisionKind.APPROVED, 8));

        var deed = stage.perform(retract(decisionId(8)));

        assertThat(deed.facts()).containsExactly("decision.retracted equipment-submissions/#1/decisions/#8 by #3 "
                + "{\"round\":1,\"submissionId\":\"#1\"}");
        assertThat(decisions()).containsExactly(deed.result());
        assertThat(deed.result().retractedAt()).contains(Stage.NOW);
        assertThat(stage.scene().kept(1)).isInstanceOfSatisfying(Submission.InReview.class,
                inReview -> assertThat(inReview.awaiting()).containsExactlyInAnyOrder(TYPE.id(), OTHER_TYPE.id()));
    }

    /** Where nothing can be retracted, the state says more than that this decision is not there. */
    @Test
    void findsNoDecisionThatIsNotThereWhereOneCouldBeRetracted() {
        reach(Status.DRAFT, stage);
        assertThat(stage.refusal(retract(decisionId(8)))).isInstanceOf(Refusal.NotInReview.class);

        stage.scene().submit(1);
        assertThat(stage.refusal(retract(decisionId(8)))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void looksAgainAtWhatIsInReview() {
        lackSomebody(stage);

        var deed = stage.perform(stage.ports().ports().transactions()
                .required(reviewing.reevaluate(new ReevaluateReviewsUseCase.Command(MANAGER, PROJECT.id(),
                        new ReviewCause.AssignmentEnded(ENDED))))
                .map(Outcome::done));

        assertThat(deed.result()).isEqualTo(2);
        assertThat(deed.facts()).satisfiesExactly(
                first -> assertThat(first).startsWith("submission.reevaluated equipment-submissions/#1 by #1")
                        .contains("\"verdict\":\"unsatisfiable\"", "\"verdictBefore\":\"pending\""),
                second -> assertThat(second).startsWith("submission.reevaluated equipment-submissions/#2 by #1"));
    }

    @Test
    void looksAgainOnlyWhereAnythingChanges() {
        stage.scene().inReview(1);
        var another = assignment(9, PROJECT, user(5), TYPE);
        done(stage.ports().ports().assignments().insert(another, MANAGER.id()));

        var deed = stage.perform(stage.ports().ports().transactions()
                .required(reviewing.reevaluate(new ReevaluateReviewsUseCase.Command(MANAGER, PROJECT.id(),
                        new ReviewCause.AssignmentCreated(another))))
                .map(Outcome::done));

        assertThat(deed.result()).isZero();
        assertThat(deed.facts()).isEmpty();
        assertThat(deed.kept()).isEmpty();
    }
}
