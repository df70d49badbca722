package io.countersign.adapter.persistence.requirement;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.requirement.RequirementRepositoryContract;
import io.countersign.application.submission.ReviewPorts;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcRequirementRepositoryIT extends RequirementRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }
}
