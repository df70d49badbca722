package io.countersign.adapter.persistence.connection;

import io.countersign.domain.json.JsonReader;
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
import java.util.Optional;
import java.util.UUID;

/** A JSON object that the database made of columns. Null is absence; anything unexpected is a fault of this program. */
public record StoredJson(JsonObject object) {

    /** @return the object that the text spells */
    public static StoredJson read(String text) {
        return new StoredJson(objectOf(JsonReader.readTrusted(text)));
    }

    /** @return the objects of the array that the text spells, none when there is no text */
    public static List<StoredJson> readAll(Optional<String> text) {
        return text.map(JsonReader::readTrusted).map(StoredJson::all).orElse(List.of());
    }

    private static List<StoredJson> all(JsonValue array) {
        return elements(array).stream().map(element -> new StoredJson(objectOf(element))).toList();
    }

    private static JsonObject objectOf(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw unexpected("an object", value);
    }

    private static List<JsonValue> elements(JsonValue value) {
        if (value instanceof JsonArray(var elements)) {
            return elements;
        }
        throw unexpected("an array", value);
    }

    private static IllegalStateException unexpected(String wanted, JsonValue found) {
        return new IllegalStateException("stored JSON: " + wanted + " expected, found " + found);
    }

    private Optional<JsonValue> member(String name) {
        return object.member(name).filter(value -> !JsonValue.NULL.equals(value));
    }

    private static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalStateException("stored JSON: " + name + " is missing"));
    }

    /** @return a string that must be there */
    public String text(String name) {
        return required(name, optionalText(name));
    }

    /** @return a string that may be absent */
    public Optional<String> optionalText(String name) {
        return member(name).map(StoredJson::string);
    }

    /** @return an id that must be there */
    public UUID id(String name) {
        return UUID.fromString(text(name));
    }

    /** @return an id that may be absent */
    public Optional<UUID> optionalId(String name) {
        return optionalText(name).map(UUID::fromString);
    }

    /** @return an instant that must be there */
    public Instant instant(String name) {
        return required(name, optionalInstant(name));
    }

    /** @return an instant that may be absent */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> OffsetDateTime.parse(text).toInstant());
    }

    /** @return a date that may be absent */
    public Optional<LocalDate> optionalDate(String name) {
        return optionalText(name).map(LocalDate::parse);
    }

    /** @return an integer that must be there */
    public long integer(String name) {
        var value = required(name, member(name));
        if (value instanceof JsonNumber number) {
            return number.decimal().longValueExact();
        }
        throw unexpected("a number", value);
    }

    /** @return a boolean that must be there */
    public boolean bool(String name) {
        var value = required(name, member(name));
        if (value instanceof JsonBoolean(var bool)) {
            return bool;
        }
        throw unexpected("a boolean", value);
    }

    /** @return an object that may be absent, empty then */
    public StoredJson nested(String name) {
        return new StoredJson(member(name).map(StoredJson::objectOf).orElse(JsonObject.EMPTY));
    }

    /** @return the objects of an array that may be absent, none then */
    public List<StoredJson> nestedAll(String name) {
        return member(name).map(StoredJson::all).orElse(List.of());
    }

    /** @return the strings of an array that may be absent, none then */
    public List<String> texts(String name) {
        return member(name).map(StoredJson::strings).orElse(List.of());
    }

    /** @return the strings of an array */
    public static List<String> strings(JsonValue array) {
        return elements(array).stream().map(StoredJson::string).toList();
    }

    private static String string(JsonValue value) {
        if (value instanceof JsonText(var text)) {
            return text;
        }
        throw unexpected("a string", value);
    }
}
