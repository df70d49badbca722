package io.countersign.adapter.persistence.connection;

import static io.r2dbc.spi.ConnectionFactoryOptions.CONNECT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.DATABASE;
import static io.r2dbc.spi.ConnectionFactoryOptions.DRIVER;
import static io.r2dbc.spi.ConnectionFactoryOptions.HOST;
import static io.r2dbc.spi.ConnectionFactoryOptions.LOCK_WAIT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.PORT;
import static io.r2dbc.spi.ConnectionFactoryOptions.PROTOCOL;
import static io.r2dbc.spi.ConnectionFactoryOptions.STATEMENT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Connection pools of the service. */
public final class ConnectionPools {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ACQUIRING = Duration.ofSeconds(5);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration EVICTION = Duration.ofMinutes(1);
    private static final int WAITING_PER_CONNECTION = 20;

    private ConnectionPools() {
    }

    /** @return a pool without connections yet; its owner disposes of it */
    public static ConnectionPool create(DatabaseSettings settings) {
        var configuration = ConnectionPoolConfiguration.builder(connections(settings))
                .initialSize(0)
                .maxSize(settings.poolSize())
                // Trying again would double the wait of a caller who has waited long enough.
                .acquireRetry(0)
                .maxAcquireTime(ACQUIRING)
                .maxCreateConnectionTime(CONNECTING.plus(CONNECTING))
                .backgroundEvictionInterval(EVICTION)
                .validationDepth(ValidationDepth.LOCAL)
                .postAllocate(ConnectionPools::refuseInTransaction)
                .preRelease(ConnectionPools::refuseInTransaction);
        return EvictingConnectionPool.create(configuration, LIFE.toMillis(),
                settings.poolSize() * WAITING_PER_CONNECTION);
    }

    /** @return connections that are not pooled, with the same settings */
    public static ConnectionFactory connections(DatabaseSettings settings) {
        var options = ConnectionFactoryOptions.builder()
                .option(DRIVER, PostgresqlConnectionFactoryProvider.POSTGRESQL_DRIVER)
                .option(DATABASE, settings.database())
                .option(USER, settings.user())
                .option(PASSWORD, settings.password())
                .option(CONNECT_TIMEOUT, CONNECTING)
                .option(STATEMENT_TIMEOUT, ServerTimeouts.STATEMENT)
                .option(LOCK_WAIT_TIMEOUT, ServerTimeouts.LOCK)
                .option(PostgresqlConnectionFactoryProvider.TCP_KEEPALIVE, true)
                .option(PostgresqlConnectionFactoryProvider.TIME_ZONE, TimeZone.getTimeZone("UTC"))
                .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "countersign")
                .option(PostgresqlConnectionFactoryProvider.OPTIONS, Map.of(
                        "idle_in_transaction_session_timeout", Long.toString(ServerTimeouts.IDLE.toMillis()),
                        "client_connection_check_interval", Long.toString(ServerTimeouts.CLIENT_CHECK.toMillis())));
        if (settings.hosts().size() == 1) {
            options.option(HOST, settings.hosts().getFirst().name()).option(PORT, settings.hosts().getFirst().port());
        } else {
            options.option(PROTOCOL, PostgresqlConnectionFactoryProvider.FAILOVER_PROTOCOL)
                    .option(HOST, settings.hosts().stream()
                            .map(host -> host.name() + ":" + host.port())
                            .collect(Collectors.joining(",")))
                    .option(Option.valueOf("targetServerType"), "primary");
        }
        settings.options().forEach((name, value) -> options.option(Option.valueOf(name), value));
        return new TimedConnections(ConnectionFactories.get(options.build()));
    }

    /**
     * Borrowers end their transaction before they give the connection back. A connection that is still in a transaction
     * is suspect and leaves the pool; the server then undoes the transaction.
     */
    private static Mono<Void> refuseInTransaction(Connection connection) {
        return Mono.fromRunnable(() -> {
            if (!connection.isAutoCommit()) {
                throw new R2dbcNonTransientResourceException("the connection is in a transaction of somebody else");
            }
        });
    }
}
