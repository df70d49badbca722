package io.countersign.adapter.persistence.row;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The columns of a row that PostgreSQL made a JSON object of. */
public record JsonColumns(JsonObject object) implements Columns {

    private static final Map<Class<?>, BiFunction<String, JsonValue, Object>> READERS = Map.of(
            JsonValue.class, (name, value) -> value,
            String.class, JsonColumns::text,
            UUID.class, (name, value) -> UUID.fromString(text(name, value)),
            Instant.class, (name, value) -> OffsetDateTime.parse(text(name, value)).toInstant(),
            LocalDate.class, (name, value) -> LocalDate.parse(text(name, value)),
            Integer.class, (name, value) -> Math.toIntExact(number(name, value)),
            Long.class, JsonColumns::number,
            Boolean.class, JsonColumns::bool);

    @Override
    public <T> Optional<T> optional(String name, Class<T> type) {
        var reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalArgumentException(name + ": JSON has no " + type);
        }
        return object.member(name)
                .filter(value -> !JsonValue.NULL.equals(value))
                .map(value -> type.cast(reader.apply(name, value)));
    }

    static JsonColumns of(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return new JsonColumns(object);
        }
        throw unexpected(name, "an object", value);
    }

    static List<JsonValue> elements(String name, JsonValue value) {
        if (value instanceof JsonArray(var elements)) {
            return elements;
        }
        throw unexpected(name, "an array", value);
    }

    static String text(String name, JsonValue value) {
        if (value instanceof JsonText(var text)) {
            return text;
        }
        throw unexpected(name, "a string", value);
    }

    private static long number(String name, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.decimal().longValueExact();
        }
        throw unexpected(name, "a number", value);
    }

    private static boolean bool(String name, JsonValue value) {
        if (value instanceof JsonBoolean(var bool)) {
            return bool;
        }
        throw unexpected(name, "a boolean", value);
    }

    private static IllegalStateException unexpected(String name, String wanted, JsonValue found) {
        return new IllegalStateException(name + ": " + wanted + " expected, found " + found);
    }
}
