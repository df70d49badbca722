package io.countersign.domain.json;

import io.countersign.domain.json.JsonReading.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader of JSON by RFC 8259: no comments, no trailing commas, no byte order mark, no duplicate keys, bounded
 * depth. Strings may hold any code unit, also U+0000 and lone surrogates: whether a text is acceptable is for
 * {@link io.countersign.domain.fault} to say, with a pointer.
 */
public final class JsonReader {

    /** How deep arrays and objects may be nested. */
    public static final int MAX_DEPTH = 32;

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @return the value that the bytes (UTF-8) spell, or why there is none */
    public static JsonReading read(byte[] utf8) {
        var characters = CharBuffer.allocate(utf8.length);
        var bytes = ByteBuffer.wrap(utf8);
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(bytes, characters, true).isError()) {
            return new JsonReading.Unreadable(Reason.NOT_UTF_8, bytes.position());
        }
        return read(characters.flip().toString());
    }

    /** @return the value that the text spells, or why there is none */
    public static JsonReading read(String text) {
        var reader = new JsonReader(text);
        try {
            reader.skipWhiteSpace();
            var value = reader.value(0);
            reader.skipWhiteSpace();
            return reader.atEnd()
                    ? new JsonReading.Readable(value)
                    : new JsonReading.Unreadable(Reason.SYNTAX, reader.position);
        } catch (Refused refused) {
            return new JsonReading.Unreadable(refused.reason, reader.position);
        }
    }

    /**
     * @return the value of a text that is known to be JSON, because this system wrote it
     * @throws IllegalArgumentException when it is not
     */
    public static JsonValue readTrusted(String text) {
        return switch (read(text)) {
            case JsonReading.Readable readable -> readable.value();
            case JsonReading.Unreadable unreadable -> throw new IllegalArgumentException(
                    "not JSON (" + unreadable.reason() + " at " + unreadable.position() + ")");
        };
    }

    private JsonValue value(int depth) {
        return switch (peek()) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> new JsonValue.JsonText(string());
            case 't' -> literal("true", JsonValue.of(true));
            case 'f' -> literal("false", JsonValue.of(false));
            case 'n' -> literal("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonValue object(int depth) {
        enter(depth);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        skipWhiteSpace();
        if (peek() == '}') {
            position++;
            return new JsonValue.JsonObject(members);
        }
        while (true) {
            skipWhiteSpace();
            var start = position;
            var name = string();
            if (members.containsKey(name)) {
                position = start;
                throw new Refused(Reason.DUPLICATE_KEY);
            }
            skipWhiteSpace();
            expect(':');
            skipWhiteSpace();
            members.put(name, value(depth));
            skipWhiteSpace();
            if (endsAfterSeparator('}')) {
                return new JsonValue.JsonObject(members);
            }
        }
    }

    private JsonValue array(int depth) {
        enter(depth);
        List<JsonValue> elements = new ArrayList<>();
        skipWhiteSpace();
        if (peek() == ']') {
            position++;
            return new JsonValue.JsonArray(elements);
        }
        while (true) {
            skipWhiteSpace();
            elements.add(value(depth));
            skipWhiteSpace();
            if (endsAfterSeparator(']')) {
                return new JsonValue.JsonArray(elements);
            }
        }
    }

    private void enter(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Refused(Reason.TOO_DEEP);
        }
        position++;
    }

    private boolean endsAfterSeparator(char end) {
        var next = peek();
        if (next != end && next != ',') {
            throw new Refused(Reason.SYNTAX);
        }
        position++;
        return next == end;
    }

    private String string() {
        expect('"');
        var start = position;
        while (peek() != '"' && peek() != '\\' && peek() >= 0x20) {
            position++;
        }
        if (peek() == '"') {
            return text.substring(start, position++);
        }
        var unescaped = new StringBuilder(text.substring(start, position));
        while (peek() != '"') {
            unescaped.append(peek() == '\\' ? escape() : plainCharacter());
        }
        position++;
        return unescaped.toString();
    }

    private char plainCharacter() {
        var character = peek();
        if (character < 0x20) {
            throw new Refused(Reason.SYNTAX);
        }
        position++;
        return character;
    }

    private char escape() {
        position++;
        var kind = peek();
        var escaped = switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw new Refused(Reason.SYNTAX);
        };
        position++;
        return escaped;
    }

    /** Reads the four digits of a Unicode escape and stops at the last one. */
    private char hexadecimal() {
        var unit = 0;
        for (var count = 0; count < 4; count++) {
            position++;
            var digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw new Refused(Reason.SYNTAX);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private JsonValue number() {
        var start = position;
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
        return new JsonValue.JsonNumber(text.substring(start, position));
    }

    private void digits() {
        var start = position;
        while (!atEnd() && peek() >= '0' && peek() <= '9') {
            position++;
        }
        if (position == start) {
            throw new Refused(Reason.SYNTAX);
        }
    }

    private JsonValue literal(String word, JsonValue value) {
        if (!text.startsWith(word, position)) {
            throw new Refused(Reason.SYNTAX);
        }
        position += word.length();
        return value;
    }

    private void expect(char character) {
        if (peek() != character) {
            throw new Refused(Reason.SYNTAX);
        }
        position++;
    }

    private boolean accept(char character) {
        var present = !atEnd() && text.charAt(position) == character;
        if (present) {
            position++;
        }
        return present;
    }

    private void skipWhiteSpace() {
        while (!atEnd() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean atEnd() {
        return position >= text.length();
    }

    private char peek() {
        if (atEnd()) {
            throw new Refused(Reason.SYNTAX);
        }
        return text.charAt(position);
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
