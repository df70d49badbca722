package io.countersign.application.record;

import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.user.port.in.NameUsersUseCase;

/** Makes the use case of records. */
public final class RecordUseCases {

    private RecordUseCases() {
    }

    /** @return the use case, made of these */
    public static GetSubmissionRecordUseCase create(GetSubmissionUseCase submissions, ListRoundsUseCase rounds,
            GetDeviationReportUseCase deviations, GetVerdictUseCase verdicts, NameUsersUseCase users,
            ProveHistoryUseCase histories) {
        return new RecordService(submissions, rounds, deviations, verdicts, users, histories);
    }
}
