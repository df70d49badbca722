package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.assignment.port.out.AssignmentRepository;

/** Keeps consultant assignments. */
public final class AssignmentPersistence {

    private AssignmentPersistence() {
    }

    /** @return consultant assignments of that database */
    public static AssignmentRepository assignments(Database database) {
        return new R2dbcAssignmentRepository(database);
    }
}
