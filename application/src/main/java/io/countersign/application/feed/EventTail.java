package io.countersign.application.feed;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.project.ProjectId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Reads the end of the log once for everybody who follows it. Nothing is pushed: a follower asks for the events after
 * its own place. It gets recent ones from here and older ones from the log, so nothing is buffered for a slow reader,
 * and nothing can be lost between the past and the present.
 */
public final class EventTail {

    static final int PAGE = 100;

    /** The longest that news stay unseen when every hint of them is lost, or when they were not settled at the hint. */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventLog log;
    private final Sinks.Many<Window> windows = Sinks.many().replay().latest();

    /** @param log whose end it reads */
    public EventTail(EventLog log) {
        this.log = log;
    }

    /**
     * Reads until it is cancelled, whenever there may be news. A reading that fails is tried again at the next
     * occasion. To be run once.
     *
     * @return how far it has read, each time it has read on
     */
    public Flux<EventCursor> run() {
        return log.present()
                .onErrorComplete()
                .repeatWhenEmpty(failures -> failures.delayElements(POLL))
                .map(Window::at)
                .flatMapMany(first -> Flux.concat(Flux.just(first), grow(new AtomicReference<>(first))))
                .doOnNext(windows::tryEmitNext)
                .map(Window::to);
    }

    private Flux<Window> grow(AtomicReference<Window> newest) {
        var page = Mono.defer(() -> log.after(newest.get().to(), Optional.empty(), PAGE)).onErrorComplete();
        return Flux.merge(Flux.interval(POLL), log.news())
                .onBackpressureLatest()
                .concatMap(occasion -> page.expand(read -> read.size() < PAGE ? Mono.empty() : page), 1)
                .filter(read -> !read.isEmpty())
                .map(read -> newest.updateAndGet(window -> window.grownBy(read)));
    }

    /**
     * @param project the only project whose events are wanted; empty for all
     * @return the events after the place, as soon as there are some; empty when the tail ends
     */
    Mono<Stretch> next(EventCursor place, Optional<ProjectId> project) {
        return windows.asFlux()
                .filter(window -> window.reachesBeyond(place))
                .next()
                .flatMap(window -> window.after(place, PAGE)
                        .map(Mono::just)
                        .orElseGet(() -> past(place, project, window.to())))
                .map(stretch -> stretch.only(event -> project.isEmpty() || event.fact().project().equals(project)));
    }

    private Mono<Stretch> past(EventCursor place, Optional<ProjectId> project, EventCursor settled) {
        return log.after(place, project, PAGE).map(events -> Stretch.of(events, PAGE, settled));
    }

    /** Ends the streams of all followers. */
    public void close() {
        windows.emitComplete(Sinks.EmitFailureHandler.busyLooping(PATIENCE));
    }
}
