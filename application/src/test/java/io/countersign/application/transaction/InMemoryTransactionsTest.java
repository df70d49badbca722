package io.countersign.application.transaction;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import java.time.Instant;

class InMemoryTransactionsTest extends TransactionsContract {

    @Override
    protected Ports ports() {
        return Ports.of(new InMemoryStore(Instant::now));
    }
}
