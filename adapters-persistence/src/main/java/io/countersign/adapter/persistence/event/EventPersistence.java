package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.ledger.port.out.Ledger;

/** Keeps events, and the ledger of them. */
public final class EventPersistence {

    private EventPersistence() {
    }

    /** @return the log of that database */
    public static EventLog events(Database database) {
        return new R2dbcEventLog(database);
    }

    /** @return the ledger of that database */
    public static Ledger ledger(Database database) {
        return new R2dbcLedger(database);
    }
}
