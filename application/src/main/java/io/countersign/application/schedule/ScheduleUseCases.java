package io.countersign.application.schedule;

import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;

/** Everything that can be done with deadlines; each within the transaction of what made it necessary. */
public interface ScheduleUseCases
        extends
            ScheduleSubmissionUseCase,
            RescheduleSubmissionsUseCase {

    /** @return the use cases, working on this port */
    static ScheduleUseCases create(Schedule schedule) {
        return new ScheduleService(schedule);
    }
}
