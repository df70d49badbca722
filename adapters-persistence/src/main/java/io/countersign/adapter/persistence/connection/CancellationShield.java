package io.countersign.adapter.persistence.connection;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Keeps cancel signals away from connections. A cancelled result can leave its connection in the middle of an answer,
 * and a cancel between acquiring a connection and BEGIN hands an open transaction to the next borrower. So the work
 * goes on even when nobody waits for it any more; the server's own timeouts bound it.
 */
class CancellationShield {

    /** @return the work, which a cancel does not stop once it has begun; the Reactor context reaches it */
    <T> Mono<T> around(Mono<T> work) {
        // The one place that may use toFuture: a future is what cuts the cancel signal off.
        return Mono.deferContextual(
                context -> Mono.fromFuture(() -> work.contextWrite(context).toFuture(), true));
    }

    /**
     * @return the same, with a limit to how long it may take; the work goes on after it. Only the work counts: its
     *         result may lie for as long as a slow reader leaves it there
     */
    <T> Mono<T> around(Mono<T> work, Duration limit) {
        return Mono.deferContextual(context -> Mono
                .fromFuture(() -> around(work).timeout(limit).contextWrite(context).toFuture(), true));
    }
}
