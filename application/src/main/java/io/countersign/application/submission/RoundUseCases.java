package io.countersign.application.submission;

import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** Everything that is read of the rounds of a submission: their content, decisions and verdicts. */
public interface RoundUseCases
        extends
            ListRoundsUseCase,
            GetRoundUseCase,
            CompareRoundsUseCase,
            GetDeviationReportUseCase,
            GetVerdictUseCase,
            ListDecisionsUseCase,
            GetDecisionUseCase {

    /** @return the use cases, working on this port */
    static RoundUseCases create(SubmissionRepository submissions) {
        return new RoundService(submissions);
    }
}
