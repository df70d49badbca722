package io.countersign.domain.round;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Identifies a decision. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * An id of its own for each round and time, so that a round that was recalled and opened again repeats none.
     *
     * @return the id of the decision as it is carried into that round
     */
    public DecisionId carriedInto(int round, Instant at) {
        var name = value + "/" + round + "/" + at;
        return new DecisionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
