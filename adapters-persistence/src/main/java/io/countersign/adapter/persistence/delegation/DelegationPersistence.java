package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.delegation.port.out.DelegationRepository;

/** Keeps delegations. */
public final class DelegationPersistence {

    private DelegationPersistence() {
    }

    /** @return delegations of that database */
    public static DelegationRepository delegations(Database database) {
        return new R2dbcDelegationRepository(database);
    }
}
