package io.countersign.adapter.persistence.ledger;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.ledger.port.out.Ledger;

/** Keeps the ledger. */
public final class LedgerPersistence {

    private LedgerPersistence() {
    }

    /** @return the ledger of that database */
    public static Ledger ledger(Database database) {
        return new R2dbcLedger(database);
    }
}
