package io.countersign.domain.ledger;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The part of a ledger that adding to it takes: its last entry and the earlier ones that later entries may name. There
 * are at most as many of them as the length of the ledger has bits.
 *
 * @param heads in their order, from the head of the empty ledger to the last; their numbers are those of
 *             {@link #numbers}
 * @param place of the event in the last entry
 */
public record LedgerSpine(List<LedgerHead> heads, EventCursor place) {

    /** The spine of a ledger without entries. */
    public static final LedgerSpine EMPTY = new LedgerSpine(List.of(LedgerHead.EMPTY), EventCursor.BEGINNING);

    public LedgerSpine {
        heads = List.copyOf(heads);
        Objects.requireNonNull(place, "place");
        if (heads.isEmpty()
                || !heads.stream().map(LedgerHead::number).toList().equals(numbers(heads.getLast().number()))) {
            throw new IllegalArgumentException("heads: " + heads + " are not those of a spine");
        }
    }

    /** @return the numbers in the spine of a ledger of that length, from 0 on */
    public static List<Long> numbers(long length) {
        var numbers = new ArrayList<Long>();
        for (var number = length; number > 0; number = LedgerLink.earlierNumber(number)) {
            numbers.addFirst(number);
        }
        numbers.addFirst(0L);
        return List.copyOf(numbers);
    }

    /** @return the last entry */
    public LedgerHead head() {
        return heads.getLast();
    }

    /** @return the link of an event that is added next */
    public LedgerLink link(LoggedEvent event) {
        var number = head().number() + 1;
        var earlier = LedgerLink.earlierNumber(number);
        var named = heads.stream().filter(head -> head.number() == earlier).findFirst().orElseThrow();
        return new LedgerLink(number, event.digest(), head().hash(), named.hash());
    }

    /**
     * @return the spine with the event added to the ledger
     * @throws IllegalArgumentException when the event does not come after all that are in the ledger
     */
    public LedgerSpine with(LoggedEvent event) {
        if (event.cursor().compareTo(place) <= 0) {
            throw new IllegalArgumentException("event: " + event.cursor() + " does not come after " + place);
        }
        var link = link(event);
        var kept = heads.stream().filter(head -> head.number() <= LedgerLink.earlierNumber(link.number()));
        return new LedgerSpine(Stream.concat(kept, Stream.of(link.head())).toList(), event.cursor());
    }
}
