package io.countersign.domain.schedule;

import io.countersign.domain.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The day by which something is to be done.
 *
 * @param on the last day, a day of the project's time zone
 * @param end when that day is over there
 */
public record Due(LocalDate on, Instant end) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    public Due {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(end, "end");
    }

    /**
     * A day out of the years that four digits write is held at their end, or its end could be neither sent nor kept.
     *
     * @return that day of the project, and when it is over there
     */
    public static Due on(LocalDate day, Project project) {
        var held = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
        return new Due(held, project.endOf(held));
    }

    /** @return whether the day was over at that instant */
    public boolean isOver(Instant at) {
        return !at.isBefore(end);
    }
}
