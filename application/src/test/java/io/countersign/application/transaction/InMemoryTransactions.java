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
        return Mono.deferContextual(context -> context.hasKey(this) ? work : alone(work, false));
    }

    @Override
    public <T> Mono<T> rolledBack(Mono<T> work) {
        return Mono.deferContextual(context -> context.hasKey(this)
                ? Mono.error(new IllegalStateException("a transaction cannot be rolled back in part"))
                : alone(work, true));
    }

    private <T> Mono<T> alone(Mono<T> work, boolean rolledBack) {
        Sinks.Empty<Void> end = Sinks.empty();
        return last.getAndSet(end.asMono()).then(Mono.defer(() -> {
            var restore = store.snapshot();
            var number = store.lastTransaction.incrementAndGet();
            store.runningTransaction = number;
            return work.doOnError(error -> restore.run())
                    .doOnSuccess(result -> {
                        if (rolledBack) {
                            restore.run();
                        }
                    })
                    .contextWrite(context -> context.put(this, true).put(InMemoryTransactions.class, number))
                    .doFinally(signal -> store.runningTransaction = 0);
        })).doFinally(signal -> end.tryEmitEmpty());
    }

    /** @return the number of the transaction there is; an error when there is none */
    public static Mono<Long> current() {
        return Mono.deferContextual(context -> context.<Long>getOrEmpty(InMemoryTransactions.class)
                .map(Mono::just)
                .orElseGet(() -> Mono.error(new IllegalStateException("no transaction"))));
    }
}
