package io.countersign.application.ledger;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class InMemoryLedgerTest extends LedgerContract {

    @Override
    protected Books books() {
        var store = new InMemoryStore(() -> Instant.now().truncatedTo(ChronoUnit.MICROS));
        return new Books(Ports.of(store), new InMemoryLedger(store));
    }
}
