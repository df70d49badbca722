package io.countersign.application.transaction;

import io.countersign.application.InMemoryStore;
import io.countersign.application.transaction.port.out.Transactions;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Transactions of the store in memory: one after the other, in the order they began. */
public final class InMemoryTransactions implements Transactions {

    private final InMemoryStore store;
    private final AtomicReference<Mono<Void>> last = new AtomicReference<>(Mono.empty());

    /** @param store what a failed transaction leaves as it was */
    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> Mono<T> required(Mono<T> work) {
        return Mono.deferContextual(context -> context.hasKey(this) ? work : alone(work));
    }

    private <T> Mono<T> alone(Mono<T> work) {
        Sinks.Empty<Void> end = Sinks.empty();
        return last.getAndSet(end.asMono()).then(Mono.defer(() -> {
            var restore = store.snapshot();
            return work.doOnError(error -> restore.run());
        })).contextWrite(context -> context.put(this, true)).doFinally(signal -> end.tryEmitEmpty());
    }
}
