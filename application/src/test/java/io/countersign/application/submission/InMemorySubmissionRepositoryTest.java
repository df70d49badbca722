package io.countersign.application.submission;

import io.countersign.application.InMemoryStore;
import java.time.Instant;

class InMemorySubmissionRepositoryTest extends SubmissionRepositoryContract {

    @Override
    protected ReviewPorts ports() {
        return ReviewPorts.of(new InMemoryStore(Instant::now));
    }
}
