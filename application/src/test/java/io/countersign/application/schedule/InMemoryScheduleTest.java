package io.countersign.application.schedule;

import io.countersign.application.InMemoryStore;
import io.countersign.application.submission.ReviewPorts;
import java.time.Instant;

class InMemoryScheduleTest extends ScheduleContract {

    @Override
    protected ReviewPorts ports() {
        return ReviewPorts.of(new InMemoryStore(Instant::now));
    }
}
