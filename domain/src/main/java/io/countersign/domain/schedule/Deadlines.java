package io.countersign.domain.schedule;

import io.countersign.domain.consultant.ConsultantTypeId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * By when something must happen for the product to be on site in time. All days are calendar days of the project's time
 * zone, weekends and holidays included; the day something starts is not counted.
 *
 * @param submitBy the last day to submit: the day the product is required on site, less its lead time and the days of
 *            the review; empty without such a day, and while there is nothing to submit
 * @param review when the verdict of the round in review is due: its first day and the days of the rule
 * @param decisions when each awaited discipline is to have decided: the day its step opened and the days it may take
 */
public record Deadlines(Optional<Due> submitBy, Optional<Due> review, Map<ConsultantTypeId, Due> decisions) {

    /** Nothing is due. */
    public static final Deadlines NONE = new Deadlines(Optional.empty(), Optional.empty(), Map.of());

    public Deadlines {
        Objects.requireNonNull(submitBy, "submitBy");
        Objects.requireNonNull(review, "review");
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    /** @return from when something is overdue unless it happens before: a submission, a decision, the verdict */
    public Optional<Instant> overdueFrom() {
        return Stream.of(submitBy.stream(), review.stream(), decisions.values().stream())
                .flatMap(Function.identity())
                .map(Due::end)
                .min(Instant::compareTo);
    }

    /** @return whether something should have happened before that instant */
    public boolean overdueAt(Instant at) {
        return overdueFrom().filter(from -> !at.isBefore(from)).isPresent();
    }
}
