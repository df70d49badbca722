package io.countersign.application.event;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class InMemoryEventLogTest extends EventLogContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(() -> Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
