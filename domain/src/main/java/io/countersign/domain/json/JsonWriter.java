package io.countersign.domain.json;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonNull;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes JSON without white space: verbatim, or in a form that its caller chooses for numbers and member order. */
public final class JsonWriter {

    private static final String HEXADECIMAL = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final Function<JsonNumber, String> numbers;
    private final Function<JsonObject, Stream<Map.Entry<String, JsonValue>>> members;

    JsonWriter(Function<JsonNumber, String> numbers,
            Function<JsonObject, Stream<Map.Entry<String, JsonValue>>> members) {
        this.numbers = numbers;
        this.members = members;
    }

    /** @return the value as JSON text, members in their order and numbers in their spelling */
    public static String write(JsonValue value) {
        return new JsonWriter(JsonNumber::literal, object -> object.members().entrySet().stream()).text(value);
    }

    String text(JsonValue value) {
        append(value);
        return out.toString();
    }

    private void append(JsonValue value) {
        switch (value) {
            case JsonText text -> quote(text.value());
            case JsonNumber number -> out.append(numbers.apply(number));
            case JsonBoolean bool -> out.append(bool.value());
            case JsonNull nothing -> out.append("null");
            case JsonArray array -> {
                var separator = '[';
                for (var element : array.elements()) {
                    out.append(separator);
                    append(element);
                    separator = ',';
                }
                out.append(array.elements().isEmpty() ? "[]" : "]");
            }
            case JsonObject object -> {
                members.apply(object).forEachOrdered(new MemberAppender()::append);
                out.append(object.members().isEmpty() ? "{}" : "}");
            }
        }
    }

    private final class MemberAppender {

        private char separator = '{';

        void append(Map.Entry<String, JsonValue> member) {
            out.append(separator);
            quote(member.getKey());
            out.append(':');
            JsonWriter.this.append(member.getValue());
            separator = ',';
        }
    }

    /** Escapes what RFC 8785 section 3.2.2.2 escapes, and nothing else. */
    private void quote(String text) {
        out.append('"');
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> appendUnit(character);
            }
        }
        out.append('"');
    }

    private void appendUnit(char character) {
        if (character < 0x20) {
            out.append("\\u00").append(HEXADECIMAL.charAt(character >> 4)).append(HEXADECIMAL.charAt(character & 0xf));
        } else {
            out.append(character);
        }
    }
}
