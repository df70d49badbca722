package io.countersign.application.submission;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.port.out.Transactions;

/** Bringing a submission from its side into review, back, and to an end. */
public interface LifeCycleUseCases
        extends
            SubmitSubmissionUseCase,
            RecallSubmissionUseCase,
            WithdrawSubmissionUseCase,
            OverrideSubmissionUseCase,
            VoidSubmissionUseCase {

    /** @return the use cases, working on these ports */
    static LifeCycleUseCases create(SubmissionRepository submissions, EventLog events,
            Transactions transactions) {
        return new LifeCycleService(submissions, new SubmissionSteps(submissions, events, transactions));
    }
}
