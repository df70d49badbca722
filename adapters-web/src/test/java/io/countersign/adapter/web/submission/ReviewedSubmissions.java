package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.submission.RecordUseCases;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.RoundUseCases;
import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.user.UserUseCases;
import io.countersign.domain.refusal.Outcome;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The web adapter over submissions that are kept in memory; one can read them and their records. */
final class ReviewedSubmissions {

    private ReviewedSubmissions() {
    }

    static WebTestClient client(ReviewPorts ports, ProveHistoryUseCase history) {
        GetSubmissionUseCase submissions = query -> Work
                .decide(ports.submissions().findDossier(query.id(), query.actor()), Outcome::done);
        var users = UserUseCases.create(ports.ports().users(), ports.ports().events(), ports.ports().transactions());
        return WebFixture.of(ReviewedSubmissions.class)
                .with(GetSubmissionUseCase.class, submissions)
                .with(GetSubmissionRecordUseCase.class,
                        RecordUseCases.create(submissions, RoundUseCases.create(ports.submissions()), users, history))
                .without(CompareRoundsUseCase.class, CreateSubmissionUseCase.class, DecideSubmissionUseCase.class,
                        DeleteSubmissionUseCase.class, EditSubmissionUseCase.class, GetDecisionUseCase.class,
                        GetDeviationReportUseCase.class, GetRoundUseCase.class, GetVerdictUseCase.class,
                        ListDecisionsUseCase.class, ListOutdatedDraftsUseCase.class, ListRoundsUseCase.class,
                        ListSubmissionsUseCase.class, MigrateSubmissionUseCase.class, OverrideSubmissionUseCase.class,
                        PreviewMigrationUseCase.class, RecallSubmissionUseCase.class, RetractDecisionUseCase.class,
                        SubmitSubmissionUseCase.class, VoidSubmissionUseCase.class, WithdrawSubmissionUseCase.class)
                .client("admin");
    }
}
