package io.countersign.application.page;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Where an item stands in a collection that is ordered newest first: by time, then by id. */
public record Position(Instant at, UUID id) {
    public Position {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(id, "id");
    }
}
