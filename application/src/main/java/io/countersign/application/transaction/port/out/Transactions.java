package io.countersign.application.transaction.port.out;

import reactor.core.publisher.Mono;

/** Runs work in one transaction: one use case is one transaction. */
public interface Transactions {

    /**
     * Runs the work in a transaction, which is the caller's when there is one. It commits when the work completes, with
     * or without a value, and rolls back on an error signal. A refusal is a value: nothing is written before one.
     *
     * @return what the work emits; an error of {@link io.countersign.application.failure.StorageException} when it
     *         could not be done
     */
    <T> Mono<T> required(Mono<T> work);

    /**
     * Runs the work in a transaction of its own and rolls it back, whatever the result. Work within that asks for a
     * transaction takes part in this one. Not to be called within another transaction.
     *
     * @return what the work emits; an error of {@link io.countersign.application.failure.StorageException} when it
     *         could not be done
     */
    <T> Mono<T> rolledBack(Mono<T> work);
}
