package io.countersign.application.submission;

import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.submission.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.user.port.in.NameUsersUseCase;

/** What is kept of a submission outside the service. */
public interface RecordUseCases
        extends
            GetSubmissionRecordUseCase {

    /** @return the use cases, made of these */
    static RecordUseCases create(GetSubmissionUseCase submissions, RoundUseCases rounds, NameUsersUseCase users,
            ProveHistoryUseCase histories) {
        return new RecordService(submissions, rounds, users, histories);
    }
}
