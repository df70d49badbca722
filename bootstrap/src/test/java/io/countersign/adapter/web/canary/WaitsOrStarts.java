package io.countersign.adapter.web.canary;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Every way to stop a thread or to start work behind the caller's back. */
public final class WaitsOrStarts {

    private WaitsOrStarts() {
    }

    static final class ByBlock {
        @Nullable
        String wait(Mono<String> mono) {
            return mono.block();
        }
    }

    static final class ByBlockReference {
        List<@Nullable String> wait(List<Mono<String>> monos) {
            Function<Mono<String>, @Nullable String> wait = Mono::block;
            return monos.stream().map(wait).toList();
        }
    }

    static final class ByBlockOptional {
        boolean wait(Mono<String> mono) {
            return mono.blockOptional().isPresent();
        }
    }

    static final class ByBlockFirst {
        @Nullable
        String wait(Flux<String> flux) {
            return flux.blockFirst();
        }
    }

    static final class ByBlockLast {
        @Nullable
        String wait(Flux<String> flux) {
            return flux.blockLast();
        }
    }

    static final class BySubscribe {
        void start(Mono<String> mono) {
            mono.subscribe();
        }
    }

    static final class BySubscriber {
        void start(Publisher<String> publisher, Subscriber<String> subscriber) {
            publisher.subscribe(subscriber);
        }
    }

    static final class ByIterable {
        Iterable<String> wait(Flux<String> flux) {
            return flux.toIterable();
        }
    }

    static final class ByStream {
        Stream<String> wait(Flux<String> flux) {
            return flux.toStream();
        }
    }

    static final class BySleep {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class ByFuture {
        String wait(Future<String> future) throws ExecutionException, InterruptedException {
            return future.get();
        }
    }

    static final class ByScheduler {
        Mono<String> move(Mono<String> mono) {
            return mono.subscribeOn(Schedulers.boundedElastic());
        }
    }
}
