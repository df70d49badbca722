package io.countersign.domain.template.diff;

import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Collects the differences between two objects at one place of a definition, and what they mean. A member that nobody
 * judges counts as harmful when it differs: none can be forgotten.
 */
final class Changes {

    private final Pointer place;
    private final JsonObject before;
    private final JsonObject after;
    private final List<TemplateChange> found;
    private final Set<String> judged = new HashSet<>();

    private Changes(Pointer place, JsonObject before, JsonObject after, List<TemplateChange> found) {
        this.place = place;
        this.before = before;
        this.after = after;
        this.found = found;
    }

    /**
     * A list of items that go by their keys.
     *
     * @param member which list it is
     * @param added what a new item means; one that is gone leaves what was offered for it without a place
     * @param judgement of an item that both have
     */
    record Items<T>(String member, Function<T, String> key, Function<T, JsonObject> form,
            Function<T, Compatibility> added, Judgement<T> judgement) {

        private Map<String, T> byKey(List<T> items) {
            var byKey = new LinkedHashMap<String, T>();
            items.forEach(item -> byKey.put(key.apply(item), item));
            return byKey;
        }
    }

    /** Notes the members of something that is there before and after. */
    @FunctionalInterface
    interface Judgement<T> {
        void note(T before, T after, Changes changes);
    }

    /** @return what differs, judged member by member */
    static List<TemplateChange> between(JsonObject before, JsonObject after, Consumer<Changes> judgement) {
        var found = new ArrayList<TemplateChange>();
        new Changes(Pointer.ROOT, before, after, found).judge(judgement);
        return List.copyOf(found);
    }

    private void judge(Consumer<Changes> judgement) {
        judgement.accept(this);
        var rest = new LinkedHashSet<>(before.members().keySet());
        rest.addAll(after.members().keySet());
        rest.removeAll(judged);
        rest.forEach(member -> note(member, Compatibility.BREAKING));
    }

    /** Notes the member if it differs. */
    void note(String member, Compatibility compatibility) {
        note(member, before.member(member), after.member(member), compatibility);
    }

    /** Notes the member if what it means differs, whatever it looks like. */
    void note(String member, Optional<? extends JsonValue> earlier, Optional<? extends JsonValue> later,
            Compatibility compatibility) {
        judged.add(member);
        if (!earlier.equals(later)) {
            found.add(new TemplateChange(place.member(member), compatibility, earlier.map(Function.identity()),
                    later.map(Function.identity())));
        }
    }

    /** Notes what differs within the member, which is an object. */
    void below(String member, Consumer<Changes> judgement) {
        below(member, object(before, member), object(after, member)).judge(judgement);
    }

    private Changes below(String member, JsonObject earlier, JsonObject later) {
        judged.add(member);
        return new Changes(place.member(member), earlier, later, found);
    }

    private static JsonObject object(JsonObject form, String member) {
        return form.member(member).orElse(JsonObject.EMPTY) instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    /** Notes what is new and gone in the list, whether the others stand in another order, and what differs in each. */
    <T> void items(Items<T> list, List<T> before, List<T> after) {
        below(list.member(), JsonObject.EMPTY, JsonObject.EMPTY).noteItems(list, before, after);
    }

    private <T> void noteItems(Items<T> list, List<T> before, List<T> after) {
        var earlier = list.byKey(before);
        var later = list.byKey(after);
        earlier.forEach((key, item) -> {
            if (!later.containsKey(key)) {
                note(key, Optional.of(list.form().apply(item)), Optional.empty(), Compatibility.BREAKING);
            }
        });
        later.forEach((key, item) -> {
            if (!earlier.containsKey(key)) {
                note(key, Optional.empty(), Optional.of(list.form().apply(item)), list.added().apply(item));
            }
        });
        var order = earlier.keySet().stream().filter(later::containsKey).toList();
        var laterOrder = later.keySet().stream().filter(earlier::containsKey).toList();
        if (!order.equals(laterOrder)) {
            found.add(new TemplateChange(place, Compatibility.COMPATIBLE, Optional.of(JsonValue.texts(order)),
                    Optional.of(JsonValue.texts(laterOrder))));
        }
        earlier.forEach((key, item) -> Optional.ofNullable(later.get(key)).ifPresent(
                kept -> below(key, list.form().apply(item), list.form().apply(kept))
                        .judge(changes -> list.judgement().note(item, kept, changes))));
    }
}
