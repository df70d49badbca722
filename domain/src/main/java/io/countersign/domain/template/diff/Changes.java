package io.countersign.domain.template.diff;

import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Collects what differs below one place of a definition. */
final class Changes {

    private final Pointer place;
    private final List<TemplateChange> found;

    private Changes(Pointer place, List<TemplateChange> found) {
        this.place = place;
        this.found = found;
    }

    Changes() {
        this(Pointer.ROOT, new ArrayList<>());
    }

    List<TemplateChange> all() {
        return List.copyOf(found);
    }

    /** @return the same collection, for what differs below a member */
    Changes below(String member) {
        return new Changes(place.member(member), found);
    }

    /** Notes the member if it differs. */
    void note(String member, Optional<? extends JsonValue> before, Optional<? extends JsonValue> after,
            Compatibility compatibility) {
        if (!before.equals(after)) {
            found.add(new TemplateChange(place.member(member), compatibility, before.map(Function.identity()),
                    after.map(Function.identity())));
        }
    }

    /** Notes the member if it differs. */
    void note(String member, JsonValue before, JsonValue after, Compatibility compatibility) {
        note(member, Optional.of(before), Optional.of(after), compatibility);
    }

    /**
     * Notes what is new and gone in a list of items that go by their keys, and whether the others stand in another order.
     *
     * @param added what a new item means; one that is gone leaves what was offered for it without a place
     * @return the items that both have, before and after, by their keys
     */
    <T> Map<String, Pair<T>> items(List<T> before, List<T> after, Function<T, String> key,
            Function<T, JsonObject> form, Function<T, Compatibility> added) {
        var earlier = byKey(before, key);
        var later = byKey(after, key);
        var both = new LinkedHashMap<String, Pair<T>>();
        earlier.forEach((name, item) -> Optional.ofNullable(later.get(name)).ifPresentOrElse(
                kept -> both.put(name, new Pair<>(item, kept)),
                () -> note(name, Optional.of(form.apply(item)), Optional.empty(), Compatibility.BREAKING)));
        later.forEach((name, item) -> {
            if (!earlier.containsKey(name)) {
                note(name, Optional.empty(), Optional.of(form.apply(item)), added.apply(item));
            }
        });
        var order = later.keySet().stream().filter(both::containsKey).toList();
        if (!order.equals(List.copyOf(both.keySet()))) {
            found.add(new TemplateChange(place, Compatibility.COMPATIBLE,
                    Optional.of(JsonValue.texts(both.keySet())), Optional.of(JsonValue.texts(order))));
        }
        return both;
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        var byKey = new LinkedHashMap<String, T>();
        items.forEach(item -> byKey.put(key.apply(item), item));
        return byKey;
    }

    /** The same item in both versions. */
    record Pair<T>(T before, T after) {

        <R> R map(BiFunction<T, T, R> function) {
            return function.apply(before, after);
        }
    }
}
