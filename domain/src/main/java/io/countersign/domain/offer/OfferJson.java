package io.countersign.domain.offer;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The JSON form of an offer as the list of its members, and the operations that treat all of them alike.
 *
 * @param members in the order in which they are read and written
 */
record OfferJson(List<OfferMember<?>> members) {

    /** @return the names of the members that are of that type */
    Set<String> names(Class<?> type) {
        var names = new LinkedHashSet<String>();
        members.stream().filter(type::isInstance).forEach(member -> names.add(member.name()));
        return Collections.unmodifiableSet(names);
    }

    /**
     * @return the offer that others wrote, checked against the template; empty, with a fault, when something required
     *         is missing
     */
    Optional<Content> read(Members document, TemplateDefinition template) {
        return content(member -> member.read(document, template));
    }

    /** @return an offer that this system wrote */
    Optional<Content> readTrusted(Members document) {
        return content(member -> member.readTrusted(document));
    }

    /** @return the offer, reduced to such items */
    Content kept(Offer offer, Predicate<String> items) {
        return content(member -> Optional.of(member.kept(offer, items))).orElseThrow();
    }

    /** Asks every member, even after one had a fault: all faults are reported at once. */
    private Optional<Content> content(Function<OfferMember<?>, Optional<?>> values) {
        var content = new LinkedHashMap<String, Object>();
        members.forEach(member -> values.apply(member).ifPresent(value -> content.put(member.name(), value)));
        return content.size() == members.size() ? Optional.of(new Content(content)) : Optional.empty();
    }

    /** Adds the faults of names. A misspelt name that clears nothing would leave no trace in the merged offer. */
    void checkNames(JsonObject patch, TemplateDefinition template, Faults faults) {
        var known = names(OfferMember.class);
        patch.members().keySet().stream().filter(name -> !known.contains(name))
                .forEach(name -> faults.add(Pointer.ROOT.member(name), FaultCode.UNKNOWN_FIELD));
        members.forEach(member -> {
            if (member instanceof ValuesMember values) {
                values.checkCleared(patch, template, faults);
            }
        });
    }

    /** @return the JSON form, without what was not given */
    JsonObject write(Offer offer) {
        var json = JsonObject.with();
        members.forEach(member -> json.put(member.name(), member.write(offer)));
        return json.build();
    }

    /** @return what stands at each place that holds something, by path */
    SortedMap<String, JsonValue> places(Offer offer) {
        return places(members.stream(), offer, item -> true);
    }

    /** @return the content that is reviewed with these items, by path */
    SortedMap<String, JsonValue> reviewed(Offer offer, Predicate<String> items) {
        return places(members.stream().filter(OfferMember::isReviewed), offer, items);
    }

    private static SortedMap<String, JsonValue> places(Stream<OfferMember<?>> members, Offer offer,
            Predicate<String> items) {
        var places = new TreeMap<String, JsonValue>();
        members.forEach(member -> places.putAll(member.places(offer, items)));
        return places;
    }

    /** @return the items that the offer mentions, kind by kind */
    Stream<String> items(Offer offer) {
        return Arrays.stream(ItemKind.values())
                .flatMap(kind -> members.stream().flatMap(member -> member.items(offer, kind)))
                .distinct();
    }

    /** A value for every member. */
    record Content(Map<String, Object> values) {

        /**
         * @return the value of the member
         * @throws IllegalStateException when the form has no such member: it would be neither written nor compared
         */
        // Each value was read or taken by the member itself.
        @SuppressWarnings("unchecked")
        <T> T of(OfferMember<T> member) {
            return Optional.ofNullable((T) values.get(member.name()))
                    .orElseThrow(() -> new IllegalStateException("member: " + member.name() + " is not in the form"));
        }
    }
}
