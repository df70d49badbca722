package io.countersign.adapter.persistence.connection;

import io.countersign.application.transaction.port.out.Transactions;
import java.time.Duration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Transactions of the database. The shield lies around the whole transaction, so that a cancel comes neither between
 * BEGIN and COMMIT nor between acquiring the connection and BEGIN; and so does the repetition of a transaction that
 * lost against another, because after such an error nothing of it is left to go on with.
 */
public final class ReactiveTransactions implements Transactions {

    private static final int REPETITIONS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final double JITTER = 0.5;

    private final Database database;
    private final TransactionalOperator operator;

    /** @param database whose repositories take part */
    public ReactiveTransactions(Database database) {
        this.database = database;
        this.operator = TransactionalOperator.create(new R2dbcTransactionManager(database.connections()));
    }

    @Override
    public <T> Mono<T> required(Mono<T> work) {
        return Mono.deferContextual(context -> context.hasKey(ReactiveTransactions.class)
                ? operator.transactional(work)
                : alone(operator.transactional(work)));
    }

    @Override
    public <T> Mono<T> rolledBack(Mono<T> work) {
        return Mono.deferContextual(context -> context.hasKey(ReactiveTransactions.class)
                ? Mono.error(new IllegalStateException("a transaction cannot be rolled back in part"))
                : alone(operator.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return work;
                }).singleOrEmpty()));
    }

    private <T> Mono<T> alone(Mono<T> transaction) {
        return database.run(
                repeated(transaction).contextWrite(inner -> inner.put(ReactiveTransactions.class, true)));
    }

    private static <T> Mono<T> repeated(Mono<T> transaction) {
        return transaction.retryWhen(Retry.backoff(REPETITIONS, FIRST_PAUSE)
                .jitter(JITTER)
                .filter(error -> SqlState.of(error).filter(SqlState::saysBeginAgain).isPresent())
                .onRetryExhaustedThrow((plan, signal) -> signal.failure()));
    }
}
