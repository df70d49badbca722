package io.countersign.domain.equipment;

import java.util.Objects;
import java.util.UUID;

/** Identifies a piece of equipment of a project. */
public record EquipmentId(UUID value) {
    public EquipmentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
