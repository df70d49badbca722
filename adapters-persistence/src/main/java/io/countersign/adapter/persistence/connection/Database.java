package io.countersign.adapter.persistence.connection;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.row.RowColumns;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.RowsFetchSpec;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * The way to the database that every repository takes: its work is shielded from cancellation, and errors come out as
 * those of the ports.
 */
public final class Database implements AutoCloseable {

    private final ConnectionFactory connections;
    private final CancellationShield shield;
    private final DatabaseClient client;

    /** @param connections where connections come from; one of {@link ConnectionPools} in production */
    public Database(ConnectionFactory connections) {
        this(connections, new CancellationShield());
    }

    Database(ConnectionFactory connections, CancellationShield shield) {
        this.connections = Objects.requireNonNull(connections, "connections");
        this.shield = shield;
        // Names are numbers by then: another scan for them would only cost time.
        this.client = DatabaseClient.builder().connectionFactory(connections).namedParameters(false).build();
    }

    /** @return a database with a pool of its own, which ends when it is closed */
    public static Database open(DatabaseSettings settings) {
        return new Database(ConnectionPools.create(settings));
    }

    /** @return runs statements; joins the transaction of the Reactor context */
    public DatabaseClient client() {
        return client;
    }

    /**
     * @param text with a parameter at least: without, the driver takes another path and keeps no plan
     * @return the statement, ready to be fetched
     */
    public <P extends Record> GenericExecuteSpec statement(SqlText<P> text, P parameters) {
        return statement(text.bind(parameters));
    }

    private GenericExecuteSpec statement(SqlText.Bound bound) {
        if (bound.values().isEmpty()) {
            throw new IllegalArgumentException(
                    "values: a statement binds at least one, and this does not: " + bound.text());
        }
        return client.sql(bound.text()).bindValues(bound.values());
    }

    /** @return the rows of the statement, each as it is read */
    public <P extends Record, T> RowsFetchSpec<T> select(SqlText<P> text, P parameters, Function<Columns, T> read) {
        return select(text.bind(parameters), read);
    }

    /** @return the rows of the statement with its values, each as it is read */
    public <T> RowsFetchSpec<T> select(SqlText.Bound bound, Function<Columns, T> read) {
        return statement(bound).map(row -> read.apply(new RowColumns(row)));
    }

    /**
     * @param parameters with a {@link PageStart} of the request
     * @param position where an item stands
     * @return the page: exactly one
     */
    public <P extends Record, T> Mono<Page<T>> page(SqlText<P> text, P parameters, PageRequest request,
            Function<Columns, T> read, Function<T, Position> position) {
        return select(text, parameters, read).all().collectList().map(found -> Page.of(found, request, position));
    }

    /** @return how many rows the statement changed: exactly one number */
    public <P extends Record> Mono<Long> update(SqlText<P> text, P parameters) {
        return statement(text, parameters).fetch().rowsUpdated();
    }

    /** @return the work, shielded from cancellation, its errors those of the ports; joins the transaction there is */
    public <T> Mono<T> run(Mono<T> work) {
        return Mono.deferContextual(context -> bounded(work, context)).onErrorMap(this::mapped);
    }

    /**
     * Only the outermost work has a deadline, and the shield lies below it: a deadline inside a transaction would leave
     * a statement unfinished on the connection that the transaction goes on to use.
     */
    private <T> Mono<T> bounded(Mono<T> work, ContextView context) {
        return context.hasKey(ReactiveTransactions.class)
                ? shield.around(work)
                : shield.around(work, ServerTimeouts.WORK);
    }

    Throwable mapped(Throwable error) {
        var state = SqlState.of(error);
        if (connections instanceof EvictingConnectionPool pool
                && state.filter(SqlState::saysServerChanged).isPresent()) {
            pool.evictOlderConnections();
        }
        return SqlStateClassifier.classify(error);
    }

    /** @return how many connections are lent out now, and how many callers wait for one; 0 without a pool */
    public int connectionsInDemand() {
        return connections instanceof ConnectionPool pool
                ? pool.getMetrics().map(metrics -> metrics.acquiredSize() + metrics.pendingAcquireSize()).orElse(0)
                : 0;
    }

    /** @return connections beside the pool, for a borrower that keeps one as long as it lives */
    public ConnectionFactory unpooled() {
        return connections instanceof ConnectionPool pool ? pool.unwrap() : connections;
    }

    ConnectionFactory connections() {
        return connections;
    }

    /** Ends the pool, if there is one. */
    @Override
    public void close() {
        if (connections instanceof Disposable pool) {
            pool.dispose();
        }
    }
}
