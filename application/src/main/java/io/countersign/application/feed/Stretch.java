package io.countersign.application.feed;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A part of the log without a gap.
 *
 * @param events in their order
 * @param end the place up to which the part is complete; it may lie after the last event
 */
record Stretch(List<LoggedEvent> events, EventCursor end) {

    Stretch {
        events = List.copyOf(events);
        Objects.requireNonNull(end, "end");
    }

    /**
     * @param page read from the log
     * @param limit how many were asked for
     * @param settled a place that everything before was settled at when the page was read
     */
    static Stretch of(List<LoggedEvent> page, int limit, EventCursor settled) {
        if (page.isEmpty()) {
            return new Stretch(page, settled);
        }
        var last = page.getLast().cursor();
        return new Stretch(page, page.size() < limit && last.compareTo(settled) < 0 ? settled : last);
    }

    Stretch only(Predicate<LoggedEvent> wanted) {
        return new Stretch(events.stream().filter(wanted).toList(), end);
    }

    Stretch upTo(EventCursor last) {
        return end.compareTo(last) <= 0
                ? this
                : new Stretch(only(event -> event.cursor().compareTo(last) <= 0).events(), last);
    }
}
