package io.countersign.domain.template;

import java.util.Objects;
import java.util.UUID;

/** Identifies an equipment template. */
public record TemplateId(UUID value) {
    public TemplateId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
