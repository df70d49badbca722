package io.countersign.adapter.web.answer;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The members of a response, each value beside its name, so that no two of many change places unnoticed. A value that
 * is absent is null: the contract promises every member.
 */
public final class Members {

    private final JsonObject.Builder object = JsonObject.with();

    private Members() {
    }

    /** @return no members yet */
    public static Members with() {
        return new Members();
    }

    /**
     * @param value JSON, a number, a boolean, an instant, an optional or a list of these; anything else is written as
     *            the text that it is, such as an id or a day
     * @return this with the member
     * @throws IllegalArgumentException for an enum, whose name in JSON is its own business
     */
    public Members put(String name, Object value) {
        object.put(name, json(value));
        return this;
    }

    /** @return this with all the members of that object */
    public Members putAll(JsonObject others) {
        others.members().forEach(object::put);
        return this;
    }

    /** @return the object */
    public JsonObject build() {
        return object.build();
    }

    private static JsonValue json(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case Optional<?> optional -> optional.map(Members::json).orElse(JsonValue.NULL);
            case List<?> elements -> JsonValue.array(elements.stream().map(Members::json).toList());
            case Boolean truth -> JsonValue.of(truth);
            case Integer number -> JsonValue.number(number);
            case Long number -> JsonValue.number(number);
            case Instant instant -> JsonValue.text(Json.text(instant));
            case Enum<?> constant -> throw new IllegalArgumentException("value: " + constant + " has a name in JSON");
            default -> JsonValue.text(value.toString());
        };
    }
}
