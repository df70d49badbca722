package io.countersign.adapter.web.submission;

import io.countersign.domain.offer.Offer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The members of an offer, beside its name and the item it is for, which have a place of their own wherever it is
 * shown.
 */
public final class OfferedMembers {

    private static final Set<String> ELSEWHERE = Set.of("name", "equipmentId");

    /** Those that hold one value each. */
    public static final List<String> FACTS = Offer.SINGLE_MEMBERS.stream().filter(name -> !ELSEWHERE.contains(name))
            .toList();

    /** All of them: those that say something of each item, and the facts. */
    static final List<String> ALL = Stream.concat(
            Offer.MEMBERS.stream().filter(name -> !Offer.SINGLE_MEMBERS.contains(name)), FACTS.stream()).toList();

    private OfferedMembers() {
    }
}
