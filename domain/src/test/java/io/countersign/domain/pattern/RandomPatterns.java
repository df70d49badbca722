package io.countersign.domain.pattern;

import java.util.List;
import java.util.Random;

/** Small patterns and texts over few characters, so that many pairs match and many do not. */
final class RandomPatterns {

    private static final List<String> CHARACTERS = List.of("a", "b", "c", "1", " ", "א", "\uD83D\uDE00");
    private static final List<String> SETS = List.of(".", "\\d", "\\w", "\\D", "\\W", "\\p{L}", "\\P{L}", "\\p{Lu}",
            "[a-c]", "[^a]", "[b1-]", "[^\\d\\p{L}]", "[\\u05D0-\\u{1F600}]");
    private static final List<String> QUANTIFIERS = List.of("*", "+", "?", "{2}", "{1,}", "{2,}", "{0,2}", "{1,3}",
            "{0}", "*?",
            "+?", "??", "{1,2}?");

    private final Random random;

    RandomPatterns(Random random) {
        this.random = random;
    }

    /** In Java {@code $} also matches before a last line terminator, and code points are written in another way. */
    static String inJava(String source) {
        return source.replace("$", "\\z").replace("\\u{", "\\x{");
    }

    String nextSource() {
        String source = alternatives(3);
        return (random.nextInt(3) == 0 ? "^" : "") + "(?:" + source + ")" + (random.nextInt(2) == 0 ? "$" : "");
    }

    String nextText() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(oneOf(CHARACTERS));
        }
        return text.toString();
    }

    private String alternatives(int depth) {
        String first = sequence(depth);
        return random.nextInt(3) == 0 ? first + "|" + alternatives(depth) : first;
    }

    private String sequence(int depth) {
        StringBuilder sequence = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            sequence.append(term(depth));
        }
        return sequence.toString();
    }

    private String term(int depth) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return random.nextBoolean() ? "^" : "$";
        }
        String atom = kind < 12 ? oneOf(CHARACTERS) : oneOf(SETS);
        if (kind > 14 && depth > 0) {
            atom = (random.nextBoolean() ? "(" : "(?:") + alternatives(depth - 1) + ")";
        }
        return random.nextInt(3) == 0 ? atom + oneOf(QUANTIFIERS) : atom;
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
