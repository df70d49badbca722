package io.countersign.application.simulation;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import java.time.Instant;

class InMemoryRoundHistoryTest extends RoundHistoryContract {

    private final InMemoryStore store = new InMemoryStore(Instant::now);

    @Override
    protected ReviewPorts ports() {
        return ReviewPorts.of(store);
    }

    @Override
    protected void forgetCircumstances() {
        store.circumstances.clear();
    }
}
