package io.countersign.application;

import java.util.List;
import java.util.Set;

/**
 * A command that was done, and all that it left.
 *
 * @param facts the events it appended, in their order: type, subject, who did it and the data
 * @param kept the collections that keep something else than before, the log of events aside
 */
public record Deed<T>(T result, List<String> facts, Set<String> kept) {

    public Deed {
        facts = List.copyOf(facts);
        kept = Set.copyOf(kept);
    }
}
