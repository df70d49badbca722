package io.countersign.domain.value;

import io.countersign.domain.consultant.Labels;
import java.util.Objects;

/** One of the values a choice offers. */
public record Option(String value, Labels labels) {
    public Option {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(labels, "labels");
    }
}
