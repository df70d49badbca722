package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.sql.SqlText;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.time.Duration;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Tells every instance that there may be news, by LISTEN and NOTIFY on one connection of its own. NOTIFY never runs in
 * the transaction of an event: committing it takes a lock that all of the server's transactions would queue for.
 * Commits that come while one is being announced are announced together.
 */
final class NewsChannel {

    private static final String CHANNEL = "countersign_events";
    private static final String LISTEN = "LISTEN " + CHANNEL;

    private record Told(String channel, String payload) {}

    private static final SqlText<Told> NOTIFY = SqlText.load("event/notify", Told.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ConnectionFactory connections;
    private final Sinks.Many<Boolean> committed = Sinks.many().multicast().directBestEffort();

    /** @param connections that are not of the pool */
    NewsChannel(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Says that events were committed here. The next reading makes up for a signal that is lost. */
    void committed() {
        committed.tryEmitNext(true);
    }

    /** A lost connection is made anew, and since nobody knows what was missed meanwhile, that is news too. */
    Flux<Boolean> news() {
        var remote = Flux.usingWhen(connections.create(), this::listening, Connection::close)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE).transientErrors(true));
        return Flux.merge(committed.asFlux(), remote);
    }

    private Publisher<Boolean> listening(Connection connection) {
        var heard = ((PostgresqlConnection) connection).getNotifications().map(notification -> true);
        var told = committed.asFlux()
                .onBackpressureLatest()
                .concatMap(commit -> run(NOTIFY.statement(connection, new Told(CHANNEL, "")).execute()), 1);
        return run(connection.createStatement(LISTEN).execute())
                .thenMany(Flux.merge(Flux.just(true), heard, told));
    }

    private static Mono<Boolean> run(Publisher<? extends Result> results) {
        return Flux.from(results).flatMap(Result::getRowsUpdated).then(Mono.empty());
    }
}
