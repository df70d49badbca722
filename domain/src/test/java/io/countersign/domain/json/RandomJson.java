package io.countersign.domain.json;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random JSON values, with the characters and numbers that writers get wrong. */
public final class RandomJson {

    private static final String[] PIECES = {"a", "Z", "0", "\"", "\\", "/", "<b>", "&amp;", "\n", "\r\n", "\t", "\b",
            "\f", "\u0000", "\u001f", "\u007f", "\u0080", "\u2028", "ממ\"ד", "שָׁלוֹם", "\u200f", "é", "e\u0301",
            "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFF", "Concentration=5 mg/l", " ", ""};
    private static final String[] NUMBERS = {"0", "-0", "1", "-1", "1.50", "1e3", "1E+3", "-2.5e-7", "1e-27",
            "12345678901234567890123456789012.34", "0.000", "9007199254740993", "5e-324"};

    private final Random random;

    public RandomJson(long seed) {
        random = new Random(seed);
    }

    /** @return the seed of this run, printed; a run is repeated by giving it */
    public static long seed(String property) {
        var seed = Long.getLong("countersign.seed", 20_260_301L);
        System.out.println(property + ": -Dcountersign.seed=" + seed);
        return seed;
    }

    /** @return how many random cases to try, or a part of them: mutation testing tries as many for every change of the code */
    public static int runs(int all) {
        return Math.max(1, all / Integer.getInteger("countersign.thinned", 1));
    }

    public JsonValue next(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.of(random.nextBoolean());
            case 2, 3 -> new JsonText(text());
            case 4 -> new JsonNumber(NUMBERS[random.nextInt(NUMBERS.length)]);
            case 5 -> new JsonArray(IntStream.range(0, random.nextInt(4)).mapToObj(index -> next(depth - 1)).toList());
            default -> object(depth - 1);
        };
    }

    public JsonObject object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (var count = random.nextInt(5); count > 0; count--) {
            members.put(text(), next(depth));
        }
        return new JsonObject(members);
    }

    private String text() {
        var text = new StringBuilder();
        for (var count = random.nextInt(4); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
