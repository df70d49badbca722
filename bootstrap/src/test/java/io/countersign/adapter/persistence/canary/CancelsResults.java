package io.countersign.adapter.persistence.canary;

import java.time.Duration;
import org.springframework.r2dbc.core.FetchSpec;
import org.springframework.transaction.annotation.Propagation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every way to cancel a result or to run two on one connection. */
public final class CancelsResults {

    private CancelsResults() {
    }

    static final class ByTimeout {
        Mono<String> cut(Mono<String> mono) {
            return mono.timeout(Duration.ofSeconds(1));
        }
    }

    static final class ByTake {
        Flux<String> cut(Flux<String> flux) {
            return flux.take(1);
        }
    }

    static final class ByNext {
        Mono<String> cut(Flux<String> flux) {
            return flux.next();
        }
    }

    static final class ByFirst {
        Mono<String> cut(FetchSpec<String> rows) {
            return rows.first();
        }
    }

    static final class ByRace {
        Mono<String> cut(Mono<String> one, Mono<String> other) {
            return Mono.firstWithSignal(one, other);
        }
    }

    static final class ByZip {
        Mono<String> interleave(Mono<String> one, Mono<String> other) {
            return one.zipWith(other, String::concat);
        }
    }

    static final class ByMerge {
        Flux<String> interleave(Flux<String> one, Flux<String> other) {
            return Flux.merge(one, other);
        }
    }

    static final class BySecondTransaction {
        Propagation propagation() {
            return Propagation.REQUIRES_NEW;
        }
    }
}
