package io.countersign.adapter.persistence.schedule;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** Keeps the deadlines of submissions. */
public final class SchedulePersistence {

    private SchedulePersistence() {
    }

    /**
     * @param submissions of the same database
     * @return the deadlines of those submissions
     */
    public static Schedule schedule(Database database, SubmissionRepository submissions) {
        return new R2dbcSchedule(database, submissions);
    }
}
