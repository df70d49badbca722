package io.countersign.adapter.persistence.connection;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.util.concurrent.atomic.AtomicLong;

/** A pool that can be told that the server has changed: connections from before then leave it at their next turn. */
final class EvictingConnectionPool extends ConnectionPool {

    private final AtomicLong oldest;

    private EvictingConnectionPool(ConnectionPoolConfiguration configuration, AtomicLong oldest) {
        super(configuration);
        this.oldest = oldest;
    }

    /**
     * @param configuration of the pool
     * @param maxLife how long a connection is used, in milliseconds
     * @param maxPending how many may wait for a connection
     */
    static EvictingConnectionPool create(ConnectionPoolConfiguration.Builder configuration, long maxLife,
            int maxPending) {
        var oldest = new AtomicLong();
        configuration.customizer(pool -> {
            pool.maxPendingAcquire(maxPending);
            pool.evictionPredicate((connection, use) -> use.lifeTime() >= maxLife
                    || use.allocationTimestamp() <= oldest.get());
        });
        return new EvictingConnectionPool(configuration.build(), oldest);
    }

    void evictOlderConnections() {
        oldest.set(System.currentTimeMillis());
    }
}
