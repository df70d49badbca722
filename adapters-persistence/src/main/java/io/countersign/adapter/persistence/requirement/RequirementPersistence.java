package io.countersign.adapter.persistence.requirement;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.requirement.port.out.RequirementRepository;

/** Keeps requirement values. */
public final class RequirementPersistence {

    private RequirementPersistence() {
    }

    /** @return requirement values of that database */
    public static RequirementRepository requirements(Database database) {
        return new R2dbcRequirementRepository(database);
    }
}
