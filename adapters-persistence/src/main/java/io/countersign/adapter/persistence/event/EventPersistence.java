package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.event.port.out.EventLog;

/** Keeps events. */
public final class EventPersistence {

    private EventPersistence() {
    }

    /** @return the log of that database */
    public static EventLog events(Database database) {
        return new R2dbcEventLog(database);
    }
}
