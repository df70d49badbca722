package io.countersign.domain.document;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The rules for text: which characters it may hold. It is kept verbatim in Unicode normalisation form C; nothing is
 * ever taken out of it.
 */
public final class TextRules {

    /** How many code points one string of a free value may have. */
    public static final int MAX_LENGTH = 4000;
    /** How deep a free value may be nested. */
    public static final int MAX_VALUE_DEPTH = 8;

    private static final String OPENING_EMBEDDINGS = "\u202A\u202B\u202D";
    private static final char POP_EMBEDDING = '\u202C';
    private static final String OPENING_ISOLATES = "\u2066\u2067\u2068";
    private static final char POP_ISOLATE = '\u2069';
    private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202E';

    private TextRules() {
    }

    /** @return the text in normalisation form C */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @return the value with every string and key in normalisation form C */
    public static JsonValue normalise(JsonValue value) {
        return switch (value) {
            case JsonText(var text) -> new JsonText(normalise(text));
            case JsonArray(var elements) -> new JsonArray(elements.stream().map(TextRules::normalise).toList());
            case JsonObject(var members) -> {
                var normalised = new LinkedHashMap<String, JsonValue>();
                members.forEach((name, member) -> normalised.put(normalise(name), normalise(member)));
                yield new JsonObject(normalised);
            }
            default -> value;
        };
    }

    /** @return the number of code points */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** @return whether every character can be stored: no U+0000, no surrogate without its partner */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    /**
     * @return whether a name could show as another one: it holds U+202E or leaves an embedding or isolate open. The
     *         marks U+200E and U+200F are fine.
     */
    public static boolean isMisleading(String text) {
        Deque<Character> open = new ArrayDeque<>();
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == RIGHT_TO_LEFT_OVERRIDE) {
                return true;
            }
            if (OPENING_EMBEDDINGS.indexOf(character) >= 0) {
                open.push(POP_EMBEDDING);
            } else if (OPENING_ISOLATES.indexOf(character) >= 0) {
                open.push(POP_ISOLATE);
            } else if ((character == POP_EMBEDDING || character == POP_ISOLATE)
                    && (open.isEmpty() || open.pop() != character)) {
                return true;
            }
        }
        return !open.isEmpty();
    }

    /**
     * @return what is wrong with a free value: its texts, numbers and names, and its depth when more than
     *         {@code maxDepth} levels
     */
    public static List<Fault> faultsOf(JsonValue value, Pointer pointer, int maxDepth) {
        var faults = new ArrayList<Fault>();
        collect(value, pointer, maxDepth, maxDepth, faults);
        return faults;
    }

    private static void collect(JsonValue value, Pointer pointer, int left, int max, List<Fault> faults) {
        switch (value) {
            case JsonText(var text) -> check(text, pointer, faults);
            case JsonArray(var elements) when left == 0 -> tooDeep(pointer, max, faults);
            case JsonObject(var members) when left == 0 -> tooDeep(pointer, max, faults);
            case JsonArray(var elements) -> {
                for (var index = 0; index < elements.size(); index++) {
                    collect(elements.get(index), pointer.element(index), left - 1, max, faults);
                }
            }
            case JsonObject(var members) -> {
                var names = new HashSet<String>();
                members.forEach((name, member) -> {
                    check(name, pointer, faults);
                    if (!names.add(normalise(name))) {
                        faults.add(Fault.at(pointer.member(name), FaultCode.DUPLICATE, "value", name));
                    }
                    collect(member, pointer.member(name), left - 1, max, faults);
                });
            }
            case JsonNumber(var literal) when Decimals.bounded(literal).isEmpty() ->
                faults.add(Fault.at(pointer, FaultCode.NUMBER_OUT_OF_BOUNDS));
            default -> {
                // Other numbers, booleans and null are as they should be.
            }
        }
    }

    private static void tooDeep(Pointer pointer, int max, List<Fault> faults) {
        faults.add(Fault.at(pointer, FaultCode.TOO_DEEP, "max", max));
    }

    private static void check(String text, Pointer pointer, List<Fault> faults) {
        if (!isStorable(text)) {
            faults.add(Fault.at(pointer, FaultCode.UNSTORABLE_TEXT));
        }
        if (length(text) > MAX_LENGTH) {
            faults.add(Fault.at(pointer, FaultCode.TOO_LONG, "max", MAX_LENGTH));
        }
    }
}
