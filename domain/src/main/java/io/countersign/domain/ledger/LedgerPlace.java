package io.countersign.domain.ledger;

import io.countersign.domain.event.EventCursor;
import java.util.Optional;

/** How an entry is named: by its number, or by the event in it. */
public sealed interface LedgerPlace {

    /** The entry of that number. */
    record Number(long number) implements LedgerPlace {}

    /** The entry of the event in that place of the log. */
    record Event(EventCursor cursor) implements LedgerPlace {}

    /** @return what the text names: a number from 1 on, or the id of an event; empty when it is neither */
    static Optional<LedgerPlace> read(String text) {
        return text.contains("-")
                ? EventCursor.read(text).map(Event::new)
                : Optional.of(text).filter(it -> it.matches("[1-9][0-9]{0,17}")).map(Long::parseLong).map(Number::new);
    }
}
