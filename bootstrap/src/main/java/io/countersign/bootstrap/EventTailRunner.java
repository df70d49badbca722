package io.countersign.bootstrap;

import io.countersign.application.feed.EventTail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;

/**
 * Runs the tail of the event log as long as the service runs. It stops before the web server does, which would otherwise wait
 * in vain for the streams to end.
 */
final class EventTailRunner implements SmartLifecycle {

    private final EventTail tail;
    private @Nullable Disposable running;

    EventTailRunner(EventTail tail) {
        this.tail = tail;
    }

    @Override
    public synchronized void start() {
        running = tail.run().subscribe();
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
