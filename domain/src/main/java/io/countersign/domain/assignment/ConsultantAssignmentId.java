package io.countersign.domain.assignment;

import java.util.Objects;
import java.util.UUID;

/** Identifies a consultant assignment. */
public record ConsultantAssignmentId(UUID value) {
    public ConsultantAssignmentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
