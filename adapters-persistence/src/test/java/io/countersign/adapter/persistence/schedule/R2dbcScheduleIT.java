package io.countersign.adapter.persistence.schedule;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.schedule.ScheduleContract;
import io.countersign.application.submission.ReviewPorts;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcScheduleIT extends ScheduleContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }
}
