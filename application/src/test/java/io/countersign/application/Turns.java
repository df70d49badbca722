package io.countersign.application;

import static io.countersign.application.Awaiting.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.transaction.port.out.Transactions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets transactions meet. */
public final class Turns {

    private static final int TOGETHER = 3;
    private static final Duration A_WHILE = Duration.ofMillis(100);

    private Turns() {
    }

    /**
     * Changes the same thing in several transactions at once. Each reads it under lock, dawdles and writes: without the lock
     * some would read what another is about to change, and have to begin anew.
     *
     * @return how many changes were made
     */
    public static <T> int changeTogether(Transactions transactions, Mono<T> locking, Function<T, Mono<Void>> change) {
        var reads = new AtomicInteger();
        var turn = transactions.required(locking
                .doOnNext(found -> reads.incrementAndGet())
                .delayElement(A_WHILE)
                .flatMap(change));
        done(Flux.merge(IntStream.range(0, TOGETHER).mapToObj(number -> turn).toList()).then());
        assertThat(reads).as("reads under lock").hasValue(TOGETHER);
        return TOGETHER;
    }

    /** @return what the second transaction reads under a lock that the first holds while it writes */
    public static <T> T readAfter(Transactions transactions, Mono<T> locking, Mono<Void> write) {
        // A connection that is opened only now would let the second begin when the first is over.
        Awaiting.value(Flux.merge(transactions.required(locking), transactions.required(locking)).last());
        var locked = Sinks.<Void>empty();
        var first = transactions.required(locking.doOnNext(found -> locked.tryEmitEmpty())
                .delayElement(A_WHILE)
                .flatMap(found -> write.thenReturn(found)));
        var second = locked.asMono().then(transactions.required(locking));
        return Awaiting.value(Flux.mergeSequential(first, second).last());
    }
}
