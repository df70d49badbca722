package io.countersign.adapter.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * SQL taken apart at its named parameters, without its comments.
 *
 * @param pieces the text before, between and after the parameters: one more than there are names
 * @param names of the parameters in the order of the text; one that is used twice stands there twice
 */
record NamedSql(List<String> pieces, List<String> names) {

    /** Everything in which a colon may stand, and the parameters. Text that matches none of these passes as it is. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<line>--[^\\n]*+)
            | (?<block>/\\*)
            | [eE]'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'
            | '[^']*+(?:''[^']*+)*+'
            | "[^"]*+(?:""[^"]*+)*+"
            | \\$(?<tag>(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?)\\$.*?\\$\\k<tag>\\$
            | [\\p{L}_][\\p{L}\\p{N}_$]*+
            | ::
            | (?<=[\\p{L}\\p{N}_$)\\]"']):
            | :(?<name>[A-Za-z_][A-Za-z0-9_]*+)
            """, Pattern.COMMENTS | Pattern.DOTALL);
    private static final Pattern COMMENT_EDGE = Pattern.compile("/\\*|\\*/");

    NamedSql {
        pieces = List.copyOf(pieces);
        names = List.copyOf(names);
    }

    /**
     * @param text in which a colon before a letter is a parameter, except in literals, comments and casts, and where it
     *            follows an operand, as in the slice {@code a[1:n]}
     * @return its parts
     */
    static NamedSql parse(String text) {
        var pieces = new ArrayList<String>();
        var names = new ArrayList<String>();
        var piece = new StringBuilder();
        var token = TOKEN.matcher(text);
        var end = 0;
        while (end < text.length() && token.find(end)) {
            piece.append(text, end, token.start());
            end = token.end();
            if (token.group("line") != null) {
                piece.setLength(piece.toString().stripTrailing().length());
            } else if (token.group("block") != null) {
                piece.append(' ');
                end = endOfBlock(text, token.start());
            } else if (token.group("name") != null) {
                pieces.add(piece.toString());
                piece.setLength(0);
                names.add(token.group("name"));
            } else {
                piece.append(token.group());
            }
        }
        pieces.add(piece.append(text, end, text.length()).toString().stripTrailing());
        pieces.set(0, pieces.getFirst().stripLeading());
        return new NamedSql(pieces, names);
    }

    /** Comments nest in PostgreSQL. */
    private static int endOfBlock(String text, int start) {
        var edge = COMMENT_EDGE.matcher(text);
        var depth = 0;
        for (var at = start; edge.find(at); at = edge.end()) {
            depth += edge.group().equals("/*") ? 1 : -1;
            if (depth == 0) {
                return edge.end();
            }
        }
        throw new IllegalArgumentException("text: a comment has no end: " + text);
    }

    /** @return each name once */
    List<String> distinctNames() {
        return names.stream().distinct().toList();
    }

    /** @return the text with {@code $1}, {@code $2} … for the names, in the order of {@link #distinctNames()} */
    String numbered() {
        return numbered(0);
    }

    /** @return the same, counted on from that many */
    String numbered(int before) {
        var order = distinctNames();
        return with(place -> "$" + (before + 1 + order.indexOf(names.get(place))));
    }

    /** @return the text with {@code ?} for each of the {@link #names()} */
    String questioned() {
        return with(place -> "?");
    }

    private String with(IntFunction<String> parameter) {
        var text = new StringBuilder(pieces.getFirst());
        for (var place = 0; place < names.size(); place++) {
            text.append(parameter.apply(place)).append(pieces.get(place + 1));
        }
        return text.toString();
    }
}
