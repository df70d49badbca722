package io.countersign.bootstrap;

import io.countersign.application.feed.EventTail;
import io.countersign.application.ledger.LedgerSealer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs the tail of the event log as long as the service runs, and has sealed what it reads. It stops before the web
 * server does, which would otherwise wait in vain for the streams to end.
 */
final class EventTailRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventTailRunner.class);

    /** The longest time until events whose sealing failed are tried again, even if nothing new happens. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final EventTail tail;
    private final LedgerSealer sealer;
    private @Nullable Disposable running;

    EventTailRunner(EventTail tail, LedgerSealer sealer) {
        this.tail = tail;
        this.sealer = sealer;
    }

    @Override
    public synchronized void start() {
        running = Flux.<Object>merge(tail.run(), Flux.interval(AGAIN))
                .onBackpressureLatest()
                .concatMap(occasion -> sealer.seal().onErrorResume(EventTailRunner::later), 1)
                .subscribe();
    }

    private static Mono<Integer> later(Throwable failure) {
        LOG.warn("events wait for the ledger: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
            tail.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
