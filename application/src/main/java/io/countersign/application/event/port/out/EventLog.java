package io.countersign.application.event.port.out;

import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log of everything that happened: events are added and never changed, in the transaction of their effect. */
public interface EventLog {

    /**
     * Adds events in their order, in the transaction there is: they are there when its effect is, and only then.
     * Completes empty; signals an {@link IllegalStateException} when there is no transaction.
     */
    Mono<Void> append(Actor actor, List<? extends DomainEvent> events);

    /** Adds one event, as {@link #append(Actor, List)} does. */
    default Mono<Void> append(Actor actor, DomainEvent event) {
        return append(actor, List.of(event));
    }

    /**
     * Reads on from a place. Only settled events are shown: those that no transaction still running can precede, so
     * that a reader who goes on from the last one misses none.
     *
     * @param project the only project whose events are wanted; empty for all
     * @param limit how many at most
     * @return the events after the place, in the one order of all: exactly one list
     */
    Mono<List<LoggedEvent>> after(EventCursor cursor, Optional<ProjectId> project, int limit);

    /** @return the place of the last settled event, the beginning when there is none: exactly one */
    Mono<EventCursor> present();

    /**
     * Signals that there may be news, appended here or elsewhere. It is a hint and no more: a signal may be missing,
     * and none says that anything is settled. Never ends.
     */
    Flux<Boolean> news();
}
