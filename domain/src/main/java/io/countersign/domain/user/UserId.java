package io.countersign.domain.user;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person. */
public record UserId(UUID value) {
    public UserId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
