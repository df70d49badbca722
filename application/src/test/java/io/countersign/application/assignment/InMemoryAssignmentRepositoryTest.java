package io.countersign.application.assignment;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;

class InMemoryAssignmentRepositoryTest extends AssignmentRepositoryContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(Instant::now));
    }
}
