package io.countersign.domain.submission;

import java.util.Locale;

/** The number people call a submission by within its project: {@code SUB-0042}, never used twice. */
public record SubmissionNumber(int value) {
    public SubmissionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("value: " + value + " is less than 1");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SUB-%04d", value);
    }
}
