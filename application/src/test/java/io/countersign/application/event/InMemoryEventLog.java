package io.countersign.application.event;

import io.countersign.application.InMemoryStore;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.transaction.InMemoryTransactions;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The log of events in memory. Its transactions run one after the other, so that only the running one is unsettled. */
public final class InMemoryEventLog implements EventLog {

    private final InMemoryStore store;
    private final Sinks.Many<Boolean> news = Sinks.many().multicast().directBestEffort();

    /** @param store where they are kept */
    public InMemoryEventLog(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> append(Actor actor, List<? extends DomainEvent> events) {
        return InMemoryTransactions.current().flatMap(transaction -> Mono.fromRunnable(() -> store.atomically(() -> {
            for (var event : events) {
                var cursor = new EventCursor(transaction, store.events.size() + 1L);
                store.events.put(cursor, new LoggedEvent(cursor, store.now(), EventFact.of(actor.id(), event)));
            }
            news.tryEmitNext(true);
            return true;
        })));
    }

    @Override
    public Mono<List<LoggedEvent>> after(EventCursor cursor, Optional<ProjectId> project, int limit) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.events.values().stream()
                .filter(event -> event.cursor().compareTo(cursor) > 0)
                .filter(event -> event.cursor().transaction() != store.runningTransaction)
                .filter(event -> project.isEmpty() || event.fact().project().equals(project))
                .limit(limit)
                .toList()));
    }

    @Override
    public Mono<EventCursor> present() {
        return Mono.fromSupplier(() -> store.atomically(() -> store.events.keySet().stream()
                .filter(cursor -> cursor.transaction() != store.runningTransaction)
                .max(EventCursor::compareTo)
                .orElse(EventCursor.BEGINNING)));
    }

    @Override
    public Flux<Boolean> news() {
        return news.asFlux();
    }
}
