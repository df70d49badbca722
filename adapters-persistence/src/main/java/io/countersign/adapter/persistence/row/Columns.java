package io.countersign.adapter.persistence.row;

import io.countersign.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The columns of a table by their names, as a row or as the JSON object that PostgreSQL makes of one: a table has one
 * reader, wherever its rows come along. Null is absence; a null where a value must be, or anything else unexpected, is
 * a fault of this program and never "not found".
 */
public interface Columns {

    /**
     * @param type {@code UUID}, {@code String}, {@code Instant}, {@code LocalDate}, {@code Integer}, {@code Long},
     *            {@code Boolean} or {@code JsonValue}; of a row also what else the driver knows
     * @return the value, empty when it is null
     */
    <T> Optional<T> optional(String name, Class<T> type);

    /** @return a value that is never null */
    default <T> T required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> new IllegalStateException(name + ": null where a value must be"));
    }

    /** @return an id that is never null */
    default <T> T id(String name, Function<UUID, T> id) {
        return id.apply(required(name, UUID.class));
    }

    /** @return an id, empty when it is null */
    default <T> Optional<T> optionalId(String name, Function<UUID, T> id) {
        return optional(name, UUID.class).map(id);
    }

    /** @return one of the constants; a name that is none of theirs is a fault */
    default <T> T constant(String name, Map<String, T> constants) {
        return constant(name, required(name, String.class), constants);
    }

    /** @return one of the constants, empty when the column is null */
    default <T> Optional<T> optionalConstant(String name, Map<String, T> constants) {
        return optional(name, String.class).map(it -> constant(name, it, constants));
    }

    private static <T> T constant(String name, String found, Map<String, T> constants) {
        return Optional.ofNullable(constants.get(found)).orElseThrow(
                () -> new IllegalStateException(name + ": " + found + " is none of " + constants.keySet()));
    }

    /** @return the object of a JSON column that is never null */
    default JsonColumns object(String name) {
        return JsonColumns.of(name, required(name, JsonValue.class));
    }

    /** @return the object of a JSON column, empty when it is null */
    default Optional<JsonColumns> optionalObject(String name) {
        return optional(name, JsonValue.class).map(value -> JsonColumns.of(name, value));
    }

    /** @return the objects of a JSON column, none when it is null */
    default List<JsonColumns> objects(String name) {
        return elements(name).stream().map(element -> JsonColumns.of(name, element)).toList();
    }

    /** @return the strings of a JSON column, none when it is null */
    default List<String> texts(String name) {
        return elements(name).stream().map(element -> JsonColumns.text(name, element)).toList();
    }

    /** @return the strings of a JSON object by their names, none when the column is null */
    default Map<String, String> textMembers(String name) {
        var members = new LinkedHashMap<String, String>();
        optionalObject(name).ifPresent(
                it -> it.object().members()
                        .forEach((member, value) -> members.put(member, JsonColumns.text(member, value))));
        return members;
    }

    private List<JsonValue> elements(String name) {
        return optional(name, JsonValue.class).map(value -> JsonColumns.elements(name, value)).orElse(List.of());
    }
}
