package io.countersign.application.inbox;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import java.time.Instant;

class InMemoryInboxTest extends InboxContract {

    @Override
    protected ReviewPorts ports() {
        return ReviewPorts.of(new InMemoryStore(Instant::now));
    }
}
