package io.countersign.domain.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its place in the log.
 *
 * @param at when it was written, by the clock of the store, in microseconds
 */
public record LoggedEvent(EventCursor cursor, Instant at, EventFact fact) {
    public LoggedEvent {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(fact, "fact");
    }
}
