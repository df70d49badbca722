package io.countersign.domain.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lexical element of a unit code (UCUM §3 to §8).
 *
 * @param at its index in the code
 */
record UnitToken(Kind kind, String text, int at) {
    // Square brackets hide every character between them, curly ones likewise; neither kind nests.
    private static final Pattern TOKEN = Pattern.compile("[().]|/|\\{[^{}]*+}|(?:\\[[^\\[\\]]*+]|[^\\[\\](){}./])++");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    enum Kind {
        OPEN,
        CLOSE,
        TIMES,
        OVER,
        ANNOTATION,
        NUMBER,
        SYMBOL,
        STRAY_BRACKET
    }

    /** Splits any string; after a stray bracket nothing more is read. */
    static List<UnitToken> of(String code) {
        List<UnitToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(code);
        int at = 0;
        while (at < code.length()) {
            if (!matcher.region(at, code.length()).lookingAt()) {
                tokens.add(new UnitToken(Kind.STRAY_BRACKET, code.substring(at, at + 1), at));
                break;
            }
            tokens.add(new UnitToken(kindOf(matcher.group()), matcher.group(), at));
            at = matcher.end();
        }
        return List.copyOf(tokens);
    }

    boolean isOperator() {
        return kind == Kind.TIMES || kind == Kind.OVER;
    }

    private static Kind kindOf(String text) {
        return switch (text.charAt(0)) {
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '.' -> Kind.TIMES;
            case '/' -> Kind.OVER;
            case '{' -> Kind.ANNOTATION;
            default -> DIGITS.matcher(text).matches() ? Kind.NUMBER : Kind.SYMBOL;
        };
    }
}
