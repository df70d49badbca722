package io.countersign.domain.consultant;

import java.util.Objects;
import java.util.UUID;

/** Identifies a consultant type. */
public record ConsultantTypeId(UUID value) implements Comparable<ConsultantTypeId> {
    public ConsultantTypeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(ConsultantTypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
