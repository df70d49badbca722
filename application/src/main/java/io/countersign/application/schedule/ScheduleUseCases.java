package io.countersign.application.schedule;

import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;

/** Makes the use cases of deadlines; each works within the transaction of the change that made it necessary. */
public final class ScheduleUseCases {

    private ScheduleUseCases() {
    }

    /** @return the use case of one submission, working on this port */
    public static ScheduleSubmissionUseCase createScheduleSubmission(Schedule schedule) {
        return new ScheduleSubmissionService(schedule);
    }

    /** @return the use case of every open submission, working on this port */
    public static RescheduleSubmissionsUseCase createRescheduleSubmissions(Schedule schedule) {
        return new RescheduleSubmissionsService(schedule, new ScheduleSubmissionService(schedule));
    }
}
