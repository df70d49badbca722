package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.SubmissionRepositoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcSubmissionRepositoryIT extends SubmissionRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }
}
