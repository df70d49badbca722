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
 * One member of an offer: all that is to be known of it to read it, to write it, to compare it and to take it to another
 * version of a template.
 *
 * @param <T> what an offer holds there
 */
sealed interface OfferMember<T> permits SingleMember, ValuesMember, ListMember {

    /** @return the name in JSON */
    String name();

    /** @return what stands there, checked against the template; empty, with a fault, when there is no offer without it */
    Optional<T> read(Members members, TemplateDefinition template);

    /** @return what this system wrote there */
    Optional<T> readTrusted(Members members);

    /** @return what is written there, empty when it is left out */
    Optional<JsonValue> write(Offer offer);

    /** @return whether it is part of what is approved: the member as a whole, or by items */
    boolean isReviewed();

    /** @return what stands at each of its places that holds something for such an item, by path */
    Map<String, JsonValue> places(Offer offer, Predicate<String> items);

    /** @return the items of that kind that it says something of */
    Stream<String> items(Offer offer, ItemKind kind);

    /** @return what is left of it with nothing but such items */
    T kept(Offer offer, Predicate<String> items);

    /** @return where it stands in the JSON form */
    default Pointer pointer() {
        return Pointer.ROOT.member(name());
    }
}
