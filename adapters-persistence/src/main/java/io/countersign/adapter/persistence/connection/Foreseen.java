package io.countersign.adapter.persistence.connection;

import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Errors of a statement that were foreseen and mean something in their place. They are no reason to begin again. */
public final class Foreseen {

    private Foreseen() {
    }

    /** @return the statement; when it waits too long for a lock of another transaction, that error */
    public static <T> Mono<T> lockTimeout(Mono<T> statement, Supplier<? extends RuntimeException> error) {
        return statement.onErrorMap(says(SqlState::saysLockTaken), taken -> error.get());
    }

    /** @return the statement; when its transaction has failed before and takes no more, that error */
    public static <T> Mono<T> failedTransaction(Mono<T> statement, Supplier<? extends RuntimeException> error) {
        return statement.onErrorMap(says(SqlState::saysTransactionFailed), failed -> error.get());
    }

    private static Predicate<Throwable> says(Predicate<SqlState> what) {
        return error -> SqlState.of(error).filter(what).isPresent();
    }
}
