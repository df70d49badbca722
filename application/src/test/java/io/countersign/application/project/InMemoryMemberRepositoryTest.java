package io.countersign.application.project;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;

class InMemoryMemberRepositoryTest extends MemberRepositoryContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(Instant::now));
    }
}
