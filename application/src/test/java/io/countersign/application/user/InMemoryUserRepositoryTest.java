package io.countersign.application.user;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;

class InMemoryUserRepositoryTest extends UserRepositoryContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(Instant::now));
    }
}
