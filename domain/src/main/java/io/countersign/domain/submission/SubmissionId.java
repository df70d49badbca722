package io.countersign.domain.submission;

import java.util.Objects;
import java.util.UUID;

/** Identifies a submission. */
public record SubmissionId(UUID value) {
    public SubmissionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
