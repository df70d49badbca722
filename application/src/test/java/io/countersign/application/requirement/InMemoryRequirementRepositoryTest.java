package io.countersign.application.requirement;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import java.time.Instant;

class InMemoryRequirementRepositoryTest extends RequirementRepositoryContract {

    @Override
    protected ReviewPorts ports() {
        return ReviewPorts.of(new InMemoryStore(Instant::now));
    }
}
