package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.Standing.reach;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundServiceTest extends UseCaseContract {

    private final Stage stage = Stage.set();
    private final RoundUseCases rounds = stage.useCases().rounds();

    @Override
    protected Class<?> feature() {
        return RoundUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.asking(ListRoundsUseCase.class, it -> it.useCases().rounds()
                        .list(new ListRoundsUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new)))),
                Attempt.asking(GetRoundUseCase.class, it -> it.useCases().rounds()
                        .get(new GetRoundUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new), 1))),
                Attempt.asking(CompareRoundsUseCase.class, it -> it.useCases().rounds()
                        .compare(new CompareRoundsUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new),
                                2, Optional.empty()))),
                Attempt.asking(GetDeviationReportUseCase.class, it -> it.useCases().rounds()
                        .report(new GetDeviationReportUseCase.Query(it.actor(),
                                it.id("submission", 1, SubmissionId::new)))),
                Attempt.asking(GetVerdictUseCase.class, it -> it.useCases().rounds()
                        .explain(new GetVerdictUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new)))),
                Attempt.asking(ListDecisionsUseCase.class, it -> it.useCases().rounds()
                        .list(new ListDecisionsUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new),
                                PageWalk.ALL))),
                Attempt.asking(GetDecisionUseCase.class, it -> it.useCases().rounds()
                        .get(new GetDecisionUseCase.Query(it.actor(), it.id("submission", 1, SubmissionId::new),
                                first(it.stage()).id()))))
                .map(attempt -> attempt.given(RoundServiceTest::reviewTwice)
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("submission"));
    }

    private static void reviewTwice(Stage stage) {
        reach(Status.REVISION_REQUESTED, stage);
        stage.scene().edit(1, "{\"values\": {\"weight\": 11}}");
        stage.scene().submit(1);
    }

    private static Decision first(Stage stage) {
        return Objects.requireNonNull(stage.store().rounds.get(submission(1))).getFirst().decisions().getFirst();
    }

    @Test
    void listsRoundsNewestFirst() {
        reviewTwice(stage);

        assertThat(stage.perform(rounds.list(new ListRoundsUseCase.Query(CONSULTANT, submission(1)))).result())
                .extracting(Round::number).containsExactly(2, 1);
    }

    @Test
    void comparesARoundWithTheOneBefore() {
        reviewTwice(stage);

        var diff = stage.perform(rounds
                .compare(new CompareRoundsUseCase.Query(CONSULTANT, submission(1), 2, Optional.empty()))).result();
        assertThat(diff.from()).isEqualTo(1);
        assertThat(diff.to()).isEqualTo(2);
    }

    @Test
    void findsNoRoundOrDecisionThatIsNotThere() {
        reviewTwice(stage);
        stage.scene().inReview(2);

        assertThat(stage.refusal(rounds.get(new GetRoundUseCase.Query(MANAGER, submission(1), 3))))
                .isEqualTo(new Refusal.NotFound());
        assertThat(stage.refusal(rounds
                .compare(new CompareRoundsUseCase.Query(MANAGER, submission(1), 1, Optional.empty()))))
                .isEqualTo(new Refusal.NotFound());
        assertThat(stage.refusal(rounds
                .get(new GetDecisionUseCase.Query(MANAGER, submission(2), first(stage).id()))))
                .isEqualTo(new Refusal.NotFound());
    }

    /** People who are assigned after a round has closed change nothing in what was decided. */
    @Test
    void explainsARoundThatHasClosedByWhatItWasJudgedBy() {
        reach(Status.APPROVED, stage);
        done(stage.ports().ports().assignments().update(ended(assignment(3, PROJECT, user(3), TYPE), 50)));

        var verdict = stage.perform(rounds.explain(new GetVerdictUseCase.Query(CONTRACTOR, submission(1)))).result();

        assertThat(verdict.round()).isEqualTo(1);
        assertThat(verdict.explanation().evaluation().verdict()).isEqualTo(Verdict.APPROVED);
    }

    @Test
    void explainsTheWorkingCopyOfWhatWasNeverSubmitted() {
        stage.scene().draft(1);

        var verdict = stage.perform(rounds.explain(new GetVerdictUseCase.Query(CONTRACTOR, submission(1)))).result();

        assertThat(verdict.round()).isZero();
        assertThat(verdict.explanation().evaluation().verdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void reportsTheDeviationsThatWereDeclared() {
        stage.scene().draft(1);
        stage.scene().edit(1, "{\"declaredDeviations\": [{\"field\": \"weight\", \"reason\": \"a lighter one\"}]}");

        assertThat(stage.perform(rounds.report(new GetDeviationReportUseCase.Query(CONTRACTOR, submission(1))))
                .result().deviating()).containsExactly("weight");
    }
}
