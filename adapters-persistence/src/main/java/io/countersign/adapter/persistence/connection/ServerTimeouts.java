package io.countersign.adapter.persistence.connection;

import java.time.Duration;

/**
 * How long the server lets things take: work that nobody waits for any more ends by these. Each is longer than the one
 * before, so that the innermost is the one that fires.
 */
public final class ServerTimeouts {

    /** Waiting for one lock. */
    public static final Duration LOCK = Duration.ofSeconds(1);
    /** One statement. */
    public static final Duration STATEMENT = Duration.ofSeconds(3);
    /** A transaction that does nothing. */
    public static final Duration IDLE = Duration.ofSeconds(5);
    /** All that is done for one call, waiting for a connection included; the one limit that is kept on this side. */
    public static final Duration WORK = Duration.ofSeconds(8);
    /** A whole transaction, where the server knows such a limit (PostgreSQL 17). */
    public static final Duration TRANSACTION = Duration.ofSeconds(10);

    static final Duration CLIENT_CHECK = Duration.ofSeconds(2);

    private ServerTimeouts() {
    }
}
