package io.countersign.domain.event;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the one order of all events: first the transaction that wrote it, then the number within. An event is
 * shown only when every transaction before its own has ended, so nothing ever appears before a place that was shown
 * already.
 *
 * @param transaction the id of the writing transaction, an unsigned 64-bit number that never wraps (xid8 of PostgreSQL)
 * @param sequence grows within a transaction
 */
public record EventCursor(long transaction, long sequence) implements Comparable<EventCursor> {

    /** Before the first event. */
    public static final EventCursor BEGINNING = new EventCursor(0, 0);

    private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,19})-(0|[1-9][0-9]{0,18})");
    private static final Comparator<EventCursor> ORDER = Comparator
            .comparing(EventCursor::transaction, Long::compareUnsigned)
            .thenComparingLong(EventCursor::sequence);

    /** @return the place that the text names: {@code 0}, or what {@link #toString()} wrote; empty when it names none */
    public static Optional<EventCursor> read(String text) {
        if ("0".equals(text)) {
            return Optional.of(BEGINNING);
        }
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventCursor(Long.parseUnsignedLong(matcher.group(1)),
                    Long.parseLong(matcher.group(2))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(this, other);
    }

    /** @return the text that {@link #read} reads, such as {@code 731-12} */
    @Override
    public String toString() {
        return Long.toUnsignedString(transaction) + "-" + sequence;
    }
}
