package io.countersign.domain.submission;

import java.util.Objects;
import java.util.UUID;

/** Identifies a decision. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
