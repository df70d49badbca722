package io.countersign.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) {
    public ProjectId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
