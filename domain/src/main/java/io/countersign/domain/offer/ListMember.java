package io.countersign.domain.offer;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A member that lists things, each of them for an item of one kind.
 *
 * @param max how many things others may list
 * @param place what stands at the place of an item, made of the things that are for it
 */
record ListMember<E>(String name, Function<Offer, List<E>> getter, ItemKind kind, int max, Element<E> element,
        Function<List<JsonValue>, JsonValue> place) implements OfferMember<List<E>> {

    /**
     * How one of the things is read and written.
     *
     * @param key the key of the item that it is for
     * @param check adds the faults that it has for that template, of one thing after the other
     */
    record Element<E>(Function<E, String> key, Function<Field, Optional<E>> reader,
            Function<TemplateDefinition, BiConsumer<Field, E>> check, Function<E, JsonValue> writer) {}

    @Override
    public Optional<List<E>> read(Members members, TemplateDefinition template) {
        var check = element.check().apply(template);
        return list(members, max, field -> {
            var read = element.reader().apply(field);
            read.ifPresent(present -> check.accept(field, present));
            return read;
        });
    }

    @Override
    public Optional<List<E>> readTrusted(Members members) {
        return list(members, Integer.MAX_VALUE, element.reader());
    }

    private Optional<List<E>> list(Members members, int most, Function<Field, Optional<E>> reader) {
        return members.optional(name).list(0, most, reader).or(() -> Optional.of(List.of()));
    }

    @Override
    public Optional<JsonValue> write(Offer offer) {
        return Optional.of(JsonValue.array(getter.apply(offer).stream().map(element.writer()).toList()));
    }

    @Override
    public boolean isReviewed() {
        return true;
    }

    @Override
    public Map<String, JsonValue> places(Offer offer, Predicate<String> items) {
        var byKey = kept(offer, items).stream().collect(Collectors.groupingBy(element.key(), LinkedHashMap::new,
                Collectors.mapping(element.writer(), Collectors.toList())));
        var places = new LinkedHashMap<String, JsonValue>();
        byKey.forEach((key, things) -> places.put(pointer().member(key).text(), place.apply(things)));
        return places;
    }

    @Override
    public Stream<String> items(Offer offer, ItemKind other) {
        return other == kind ? getter.apply(offer).stream().map(this::item) : Stream.empty();
    }

    @Override
    public List<E> kept(Offer offer, Predicate<String> items) {
        return getter.apply(offer).stream().filter(thing -> items.test(item(thing))).toList();
    }

    private String item(E thing) {
        return kind.item(element.key().apply(thing));
    }
}
