package io.countersign.domain.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON value (RFC 8259) as immutable data. Members keep their order and numbers their spelling, so that what was
 * written comes back as it was written.
 */
public sealed interface JsonValue {

    /** The JSON {@code null}: a value that was cleared, as opposed to one that is absent. */
    JsonValue NULL = new JsonNull();

    /** @return the text of a string value */
    static JsonText text(String value) {
        return new JsonText(value);
    }

    /** @return an integer number */
    static JsonNumber number(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /** @return {@code true} or {@code false} */
    static JsonBoolean of(boolean value) {
        return new JsonBoolean(value);
    }

    /** @return an array of the given elements */
    static JsonArray array(List<? extends JsonValue> elements) {
        return new JsonArray(List.copyOf(elements));
    }

    /** @return an array of strings */
    static JsonArray texts(Iterable<?> values) {
        var elements = new ArrayList<JsonValue>();
        values.forEach(value -> elements.add(new JsonText(value.toString())));
        return new JsonArray(elements);
    }

    /** A string. */
    record JsonText(String value) implements JsonValue {
        public JsonText {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A number in the spelling it was given.
     *
     * @param literal the number by the grammar of RFC 8259, for example {@code 1.50} or {@code 1e3}
     */
    record JsonNumber(String literal) implements JsonValue {
        public JsonNumber {
            Objects.requireNonNull(literal, "literal");
        }

        /** @return the exact decimal value; its exponent is not bounded here */
        public BigDecimal decimal() {
            return new BigDecimal(literal);
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value) implements JsonValue {}

    /** The JSON {@code null}. */
    record JsonNull() implements JsonValue {}

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {

        /** The empty array. */
        public static final JsonArray EMPTY = new JsonArray(List.of());

        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /** An object; equality looks at members, not at their order. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {

        /** The object without members. */
        public static final JsonObject EMPTY = new JsonObject(Map.of());

        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** @return the member of that name, empty when absent; a member that is JSON null is present */
        public Optional<JsonValue> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** @return a builder that keeps the order in which members are added */
        public static Builder with() {
            return new Builder();
        }

        /** Collects members in order. */
        public static final class Builder {

            private final Map<String, JsonValue> members = new LinkedHashMap<>();

            private Builder() {
            }

            /** @return this, with the member set */
            public Builder put(String name, JsonValue value) {
                members.put(name, value);
                return this;
            }

            /** @return this, with a string member set */
            public Builder put(String name, String value) {
                return put(name, new JsonText(value));
            }

            /** @return this, with a string member set when there is a value: its {@code toString()} */
            public Builder put(String name, Optional<?> value) {
                value.ifPresent(
                        present -> put(name, present instanceof JsonValue json ? json : text(present.toString())));
                return this;
            }

            /** @return the object */
            public JsonObject build() {
                return new JsonObject(members);
            }
        }
    }
}
