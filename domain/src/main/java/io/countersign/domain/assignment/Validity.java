package io.countersign.domain.assignment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A span of days in the time zone of a project.
 *
 * @param from its first day, empty when it has always begun
 * @param until its last day, empty when it has no end
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Without beginning or end. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("until: " + until.get() + " is before from " + from.get());
        }
    }

    /** @return whether the day lies within, both ends included */
    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }
}
