package io.countersign.domain.offer;

import io.countersign.domain.document.Members;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One member of an offer, with all it takes to read it, write it, compare it and move it to another version of a
 * template.
 *
 * @param <T> the type of its value in an offer
 */
sealed interface OfferMember<T> permits SingleMember, ValuesMember, ListMember {

    /** @return the name in JSON */
    String name();

    /**
     * @return the value that others wrote, checked against the template; empty, with a fault, when a required one is
     *         missing
     */
    Optional<T> read(Members members, TemplateDefinition template);

    /** @return the value that this system wrote */
    Optional<T> readTrusted(Members members);

    /** @return the JSON form of the value, empty when it is left out */
    Optional<JsonValue> write(Offer offer);

    /** @return whether it is part of what is approved: the member as a whole, or by items */
    boolean isReviewed();

    /** @return the content of each of its places that holds something for such an item, by path */
    Map<String, JsonValue> places(Offer offer, Predicate<String> items);

    /** @return the items of that kind that the value mentions */
    Stream<String> items(Offer offer, ItemKind kind);

    /** @return the value, reduced to such items */
    T kept(Offer offer, Predicate<String> items);

    /** @return where it stands in the JSON form */
    default Pointer pointer() {
        return Pointer.ROOT.member(name());
    }
}
