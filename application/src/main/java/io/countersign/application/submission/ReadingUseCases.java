package io.countersign.application.submission;

import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** Finding submissions and reading them. */
public interface ReadingUseCases
        extends
            ListSubmissionsUseCase,
            GetSubmissionUseCase,
            FindShortagesUseCase {

    /** @return the use cases, working on these ports */
    static ReadingUseCases create(SubmissionRepository submissions, GetProjectAccessUseCase projectAccess) {
        return new ReadingService(submissions, projectAccess);
    }
}
