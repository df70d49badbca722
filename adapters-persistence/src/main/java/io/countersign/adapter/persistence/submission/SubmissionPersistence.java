package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.template.TemplateVersions;
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
}
