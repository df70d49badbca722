package io.countersign.domain.offer;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Members;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A member that holds a free value for each item of a kind, as it was given: its type is checked when it is submitted.
 */
record ValuesMember(String name, Function<Offer, Map<String, JsonValue>> getter,
        ItemKind kind) implements OfferMember<Map<String, JsonValue>> {

    @Override
    public Optional<Map<String, JsonValue>> read(Members members, TemplateDefinition template) {
        var field = members.optional(name);
        var keys = kind.keys(template);
        var values = new LinkedHashMap<String, JsonValue>();
        field.object().ifPresent(object -> object.members().forEach((key, value) -> {
            if (!keys.contains(key)) {
                field.faults().add(field.pointer().member(key), FaultCode.UNKNOWN_FIELD);
            }
            field.faults().addAll(TextRules.faultsOf(value, field.pointer().member(key), TextRules.MAX_VALUE_DEPTH));
            values.put(key, TextRules.normalise(value));
        }));
        return Optional.of(values);
    }

    @Override
    public Optional<Map<String, JsonValue>> readTrusted(Members members) {
        return members.optional(name).object().map(JsonObject::members).or(() -> Optional.of(Map.of()));
    }

    /** Adds a fault for each value that the patch clears and the template has no item for. */
    void checkCleared(JsonObject patch, TemplateDefinition template, Faults faults) {
        if (patch.members().get(name) instanceof JsonObject(var values)) {
            var keys = kind.keys(template);
            values.forEach((key, value) -> {
                if (JsonValue.NULL.equals(value) && !keys.contains(key)) {
                    faults.add(pointer().member(key), FaultCode.UNKNOWN_FIELD);
                }
            });
        }
    }

    @Override
    public Optional<JsonValue> write(Offer offer) {
        return Optional.of(new JsonObject(getter.apply(offer)));
    }

    @Override
    public boolean isReviewed() {
        return true;
    }

    @Override
    public Map<String, JsonValue> places(Offer offer, Predicate<String> items) {
        var places = new LinkedHashMap<String, JsonValue>();
        kept(offer, items).forEach((key, value) -> places.put(pointer().member(key).text(), value));
        return places;
    }

    @Override
    public Stream<String> items(Offer offer, ItemKind other) {
        return other == kind ? getter.apply(offer).keySet().stream().map(kind::item) : Stream.empty();
    }

    @Override
    public Map<String, JsonValue> kept(Offer offer, Predicate<String> items) {
        var kept = new LinkedHashMap<>(getter.apply(offer));
        kept.keySet().removeIf(key -> !items.test(kind.item(key)));
        return kept;
    }
}
