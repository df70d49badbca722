package io.countersign.application.feed;

import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.UserEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static LoggedEvent event(long n) {
        return new LoggedEvent(place(n), Instant.EPOCH,
                EventFact.of(user(1).id(), new UserEvent.Registered(user(1).id())));
    }

    private static EventCursor place(long n) {
        return new EventCursor(n, n);
    }

    private static List<LoggedEvent> events(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(WindowTest::event).toList();
    }

    @Test
    void holdsTheNewest() {
        var window = Window.at(place(10)).grownBy(events(11, 20)).grownBy(events(21, 1_015));

        assertThat(window.from()).isEqualTo(place(15));
        assertThat(window.to()).isEqualTo(place(1_015));
        assertThat(window.events()).isEqualTo(events(16, 1_015));
    }

    @Test
    void handsOutWhatLiesAfterAPlace() {
        var window = Window.at(place(10)).grownBy(events(11, 20));

        assertThat(window.after(place(9), 5)).as("it has slid past the place").isEmpty();
        assertThat(window.after(place(10), 5)).contains(new Stretch(events(11, 15), place(15)));
        assertThat(window.after(place(17), 5)).contains(new Stretch(events(18, 20), place(20)));
        assertThat(window.reachesBeyond(place(19))).isTrue();
        assertThat(window.reachesBeyond(place(20))).isFalse();
    }

    @Test
    void knowsUpToWhereAPageIsWhole() {
        assertThat(Stretch.of(List.of(), 5, place(9)).end()).isEqualTo(place(9));
        assertThat(Stretch.of(events(1, 4), 5, place(9)).end()).isEqualTo(place(9));
        assertThat(Stretch.of(events(1, 5), 5, place(9)).end()).isEqualTo(place(5));
        assertThat(Stretch.of(events(7, 10), 5, place(9)).end()).isEqualTo(place(10));
        assertThat(Stretch.of(events(7, 10), 5, place(9)).upTo(place(9)))
                .isEqualTo(new Stretch(events(7, 9), place(9)));
    }
}
