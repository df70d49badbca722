package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.port.out.SubmissionRepository;

/** Keeps submissions with their rounds and decisions. */
public final class SubmissionPersistence {

    private SubmissionPersistence() {
    }

    /**
     * @param versions how published versions of the same database are read
     * @return submissions of that database
     */
    public static SubmissionRepository submissions(Database database, TemplateVersions versions) {
        return new R2dbcSubmissionRepository(database, versions);
    }

    /**
     * @param submissions of the same database
     * @return the deadlines of those submissions
     */
    public static Schedule schedule(Database database, SubmissionRepository submissions) {
        return new R2dbcSchedule(database, submissions);
    }

    /** @return the rounds of that database, to be judged again */
    public static RoundHistory history(Database database, TemplateVersions versions) {
        return new R2dbcRoundHistory(database, versions);
    }
}
