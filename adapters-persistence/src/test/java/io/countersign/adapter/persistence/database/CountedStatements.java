package io.countersign.adapter.persistence.database;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Connections that count the statements made on them, those of their own making left aside. */
public final class CountedStatements implements ConnectionFactory {

    private final ConnectionFactory connections;
    private final AtomicInteger count = new AtomicInteger();

    public CountedStatements(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** @return how many statements there were since the last time */
    public int takeCount() {
        return count.getAndSet(0);
    }

    @Override
    public Mono<Connection> create() {
        return Mono.from(connections.create()).map(this::counted);
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return connections.getMetadata();
    }
}
