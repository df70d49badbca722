package io.countersign.application.feed;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest settled events: all that lie after {@code from}, up to {@code to}. */
record Window(EventCursor from, List<LoggedEvent> events, EventCursor to) {

    /** The number of events that it holds; followers further behind read the log. */
    static final int SIZE = 1_000;

    Window {
        events = List.copyOf(events);
    }

    static Window at(EventCursor place) {
        return new Window(place, List.of(), place);
    }

    boolean reachesBeyond(EventCursor place) {
        return to.compareTo(place) > 0;
    }

    /** The events after the place, at most so many; empty when the window has slid past the place. */
    Optional<Stretch> after(EventCursor place, int limit) {
        if (place.compareTo(from) < 0) {
            return Optional.empty();
        }
        var rest = events.stream().filter(event -> event.cursor().compareTo(place) > 0).limit(limit).toList();
        return Optional.of(new Stretch(rest, rest.size() < limit ? to : rest.getLast().cursor()));
    }

    Window grownBy(List<LoggedEvent> more) {
        var all = Stream.concat(events.stream(), more.stream()).toList();
        var surplus = Math.max(0, all.size() - SIZE);
        return new Window(surplus == 0 ? from : all.get(surplus - 1).cursor(), all.subList(surplus, all.size()),
                more.getLast().cursor());
    }
}
