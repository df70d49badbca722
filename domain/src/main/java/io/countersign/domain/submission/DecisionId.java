package io.countersign.domain.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Identifies a decision. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value, "value");
    }

    /** An id of its own for each round and time, so that a round that was recalled and opened again repeats none. */
    DecisionId carriedInto(int round, Instant at) {
        var name = value + "/" + round + "/" + at;
        return new DecisionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
