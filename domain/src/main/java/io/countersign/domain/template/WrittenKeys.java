package io.countersign.domain.template;

import io.countersign.domain.document.Field;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.rule.Condition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that a definition writes down, whatever else may be wrong with what they name: references are checked
 * against these, so that one fault does not bring others with it.
 */
final class WrittenKeys {

    private final JsonObject definition;
    private final Set<String> fields;

    WrittenKeys(JsonObject definition) {
        this.definition = definition;
        fields = keys("specifications").collect(Collectors.toSet());
    }

    /** Adds a fault for each field that the condition looks at and the definition does not write down. */
    void check(Field place, Condition condition) {
        condition.fields().distinct().filter(field -> !hasField(field)).forEach(
                field -> place.faults().add(place.pointer(), FaultCode.UNKNOWN_SPECIFICATION, "field", field));
    }

    /** @return whether there is a field of that key */
    boolean hasField(String key) {
        return fields.contains(key);
    }

    /** @return whether the place of a scope exists: a field's key, {@code documents/key} or {@code checklist/key} */
    boolean hasPlace(String place) {
        return fields.contains(place)
                || keys("requiredDocuments").anyMatch(key -> place.equals(ItemKind.DOCUMENT.item(key)))
                || keys("checklist").anyMatch(key -> place.equals(ItemKind.CHECKLIST.item(key)));
    }

    private Stream<String> keys(String member) {
        return definition.member(member).stream()
                .flatMap(items -> items instanceof JsonArray(var elements) ? elements.stream() : Stream.empty())
                .flatMap(item -> item instanceof JsonObject object ? object.member("key").stream() : Stream.empty())
                .flatMap(key -> key instanceof JsonText(var text) ? Stream.of(text) : Stream.empty());
    }
}
