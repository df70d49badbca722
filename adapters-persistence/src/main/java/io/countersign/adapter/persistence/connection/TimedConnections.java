package io.countersign.adapter.persistence.connection;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Connections with the limit of a whole transaction. Only PostgreSQL 17 and later know it, and an earlier server refuses a
 * connection that asks for it, so it is set afterwards and where the server lists it.
 */
final class TimedConnections implements ConnectionFactory, Wrapped<ConnectionFactory> {

    private static final String SET_WHERE_KNOWN = SqlText.load("connection/set-where-known");

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
        var statement = connection.createStatement(SET_WHERE_KNOWN)
                .bind(0, "transaction_timeout")
                .bind(1, Long.toString(ServerTimeouts.TRANSACTION.toMillis()));
        return Flux.from(statement.execute())
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
