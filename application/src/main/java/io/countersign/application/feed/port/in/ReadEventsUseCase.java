package io.countersign.application.feed.port.in;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the events that the actor may read: each exactly once, in the one order of all. A project that is named must be
 * visible to the actor.
 */
public interface ReadEventsUseCase {

    /**
     * @return exactly one outcome: the events in stretches that are never empty. Without following they end with the
     *         last that is settled now; else they go on until the actor may see the project no more, or the service
     *         ends. They are read as they are asked for, so that a slow reader costs nothing but time.
     */
    Mono<Outcome<Flux<List<LoggedEvent>>>> read(Query query);

    /**
     * Its input.
     *
     * @param project the only project whose events are wanted; empty for all
     * @param after the place to read on from; empty for now
     * @param follow whether to go on with what is still to come
     */
    record Query(Actor actor, Optional<ProjectId> project, Optional<EventCursor> after, boolean follow, Instant at) {}
}
