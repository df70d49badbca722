package io.countersign.application.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an item stands in a collection that is ordered by time, then by id.
 *
 * @param urgency what comes before the time, where a collection begins with what is overdue
 */
public record Position(Instant at, UUID id, Optional<Urgency> urgency) {

    public Position {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(urgency, "urgency");
    }

    /** A place by time and id alone. */
    public Position(Instant at, UUID id) {
        this(at, id, Optional.empty());
    }

    /**
     * Whether an item is overdue.
     *
     * @param asOf the instant at which the first page said so: by it all others are judged, or items that become
     *            overdue meanwhile would be passed over
     */
    public record Urgency(boolean overdue, Instant asOf) {
        public Urgency {
            Objects.requireNonNull(asOf, "asOf");
        }
    }
}
