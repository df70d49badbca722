package io.countersign.adapter.persistence.idempotency;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.idempotency.port.out.KeptReplies;

/** Keeps replies. */
public final class IdempotencyPersistence {

    private IdempotencyPersistence() {
    }

    /** @return the replies kept in that database */
    public static KeptReplies replies(Database database) {
        return new R2dbcKeptReplies(database);
    }
}
