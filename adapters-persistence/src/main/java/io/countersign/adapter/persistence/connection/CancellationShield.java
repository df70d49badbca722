package io.countersign.adapter.persistence.connection;

import reactor.core.publisher.Mono;

/**
 * Keeps cancel signals away from connections. A cancelled result can leave its connection in the middle of an answer, and a
 * cancel between acquiring a connection and BEGIN hands an open transaction to the next borrower. So the work goes on when
 * nobody waits for it any more; the server's own timeouts bound it.
 */
class CancellationShield {

    /** @return the work, which a cancel does not stop once it has begun; the Reactor context reaches it */
    <T> Mono<T> around(Mono<T> work) {
        // The one place that may use toFuture: a future is what cuts the cancel signal off.
        return Mono.deferContextual(
                context -> Mono.fromFuture(() -> work.contextWrite(context).toFuture(), true));
    }
}
