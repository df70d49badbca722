package io.countersign.domain.delegation;

import java.util.Objects;
import java.util.UUID;

/** Identifies a delegation. */
public record DelegationId(UUID value) {
    public DelegationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
