package io.countersign.adapter.persistence.connection;

import io.countersign.adapter.persistence.sql.SqlText;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Connections with the limit of a whole transaction. Only PostgreSQL 17 and later know it, and an earlier server
 * refuses a connection that asks for it, so it is set afterwards and where the server lists it.
 */
final class TimedConnections implements ConnectionFactory, Wrapped<ConnectionFactory> {

    private record Setting(String name, String value) {}

    private static final SqlText<Setting> SET_WHERE_KNOWN = SqlText.load("connection/set-where-known", Setting.class);
    private static final Setting TRANSACTION = new Setting("transaction_timeout",
            Long.toString(ServerTimeouts.TRANSACTION.toMillis()));

    private final ConnectionFactory connections;

    TimedConnections(ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public Mono<Connection> create() {
        return Mono.from(connections.create()).flatMap(connection -> limited(connection)
                .onErrorResume(error -> Mono.from(connection.close()).onErrorComplete().then(Mono.error(error))));
    }

    private static Mono<Connection> limited(Connection connection) {
        return Flux.from(SET_WHERE_KNOWN.statement(connection, TRANSACTION).execute())
                .concatMap(result -> result.map((row, columns) -> row.get(0, String.class)))
                .then(Mono.just(connection));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }

    @Override
    public ConnectionFactory unwrap() {
        return connections;
    }
}
