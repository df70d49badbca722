package io.countersign.adapter.persistence.inbox;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.inbox.port.out.Inbox;

/** Finds the acts that wait for a person. */
public final class InboxPersistence {

    private InboxPersistence() {
    }

    /** @return the inboxes of that database */
    public static Inbox inbox(Database database) {
        return new R2dbcInbox(database);
    }
}
