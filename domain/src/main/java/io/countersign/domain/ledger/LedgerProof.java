package io.countersign.domain.ledger;

import io.countersign.domain.event.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proves that an event is in the ledger of a head. It is the way from the head to the entry of the event, over links
 * each of which names the next by its hash.
 *
 * @param path from the link of the head to that of the entry, at least one
 */
public record LedgerProof(List<LedgerLink> path) {

    public LedgerProof {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("path: a proof has at least one link");
        }
    }

    /**
     * @param head the number to begin at
     * @param entry the number to reach, from 1 to {@code head}
     * @return the numbers on a short way backwards: 94 of a million on average
     */
    public static List<Long> way(long head, long entry) {
        if (entry < 1 || entry > head) {
            throw new IllegalArgumentException("entry: " + entry + " is not from 1 to " + head);
        }
        var way = new ArrayList<>(List.of(head));
        while (way.getLast() > entry) {
            var earlier = LedgerLink.earlierNumber(way.getLast());
            way.add(earlier >= entry ? earlier : way.getLast() - 1);
        }
        return List.copyOf(way);
    }

    /**
     * @param head the number to begin at
     * @param entries the numbers to reach, each from 1 to {@code head}, in any order
     * @return the numbers on a way backwards that passes all of them
     */
    public static List<Long> way(long head, Collection<Long> entries) {
        var way = new ArrayList<>(List.of(head));
        entries.stream().sorted(Comparator.reverseOrder()).forEach(entry -> {
            var on = way(way.getLast(), entry);
            way.addAll(on.subList(1, on.size()));
        });
        return List.copyOf(way);
    }

    /** @return the way up to an entry that it passes, which is the proof of that one; empty when it passes it by */
    public Optional<LedgerProof> upTo(long entry) {
        var beginning = path.stream().takeWhile(link -> link.number() >= entry).toList();
        return Optional.of(beginning)
                .filter(links -> !links.isEmpty() && links.getLast().number() == entry)
                .map(LedgerProof::new);
    }

    /** @return whether the event is in every ledger that has this head */
    public boolean proves(LedgerHead head, LoggedEvent event) {
        var named = head;
        for (var place = 0; place < path.size(); place++) {
            var link = path.get(place);
            if (!link.head().equals(named)) {
                return false;
            }
            if (place + 1 < path.size()) {
                var next = path.get(place + 1).number();
                if (next == link.number() - 1) {
                    named = new LedgerHead(next, link.previous());
                } else if (next == LedgerLink.earlierNumber(link.number())) {
                    named = new LedgerHead(next, link.earlier());
                } else {
                    return false;
                }
            }
        }
        return path.getLast().content().equals(event.digest());
    }
}
