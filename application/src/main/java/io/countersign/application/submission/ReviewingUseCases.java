package io.countersign.application.submission;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.port.out.Transactions;

/** Deciding on submissions in review. */
public interface ReviewingUseCases
        extends
            DecideSubmissionUseCase,
            RetractDecisionUseCase,
            ReevaluateReviewsUseCase {

    /** @return the use cases, working on these ports */
    static ReviewingUseCases create(SubmissionRepository submissions, EventLog events,
            Transactions transactions) {
        return new ReviewingService(submissions, new SubmissionSteps(submissions, events, transactions));
    }
}
