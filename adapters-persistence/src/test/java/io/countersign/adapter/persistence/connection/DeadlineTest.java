package io.countersign.adapter.persistence.connection;

import io.countersign.application.failure.StorageException;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DeadlineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database = new Database(new NoConnections());

    @Test
    void workThatNeverEndsIsGivenUp() {
        StepVerifier.withVirtualTime(() -> database.run(Mono.never()))
                .expectSubscription()
                .expectNoEvent(ServerTimeouts.WORK.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectError(StorageException.Unavailable.class)
                .verify(PATIENCE);
    }

    @Test
    void workInsideATransactionHasTheDeadlineOfTheTransactionAlone() {
        StepVerifier.withVirtualTime(() -> database.run(Mono.delay(ServerTimeouts.WORK.plusSeconds(1)))
                .contextWrite(context -> context.put(ReactiveTransactions.class, Boolean.TRUE)))
                .thenAwait(ServerTimeouts.WORK.plusSeconds(1))
                .expectNext(0L)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void howLongAResultIsLeftAloneDoesNotCount() {
        StepVerifier.withVirtualTime(() -> database.run(Mono.just("read")), 0)
                .expectSubscription()
                .thenAwait(ServerTimeouts.WORK.plusSeconds(1))
                .thenRequest(1)
                .expectNext("read")
                .expectComplete()
                .verify(PATIENCE);
    }

    private static final class NoConnections implements ConnectionFactory {

        @Override
        public Publisher<? extends Connection> create() {
            return Mono.error(new IllegalStateException("no connection is needed"));
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "PostgreSQL";
        }
    }
}
