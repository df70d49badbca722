package io.countersign.application.equipment;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;

class InMemoryEquipmentRepositoryTest extends EquipmentRepositoryContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(Instant::now));
    }
}
