package io.countersign.domain.pattern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is matched in time proportional to the length of the text, whatever the pattern.
 *
 * <p>
 * The language is a subset of ECMA-262 with the {@code u} flag, as the JSON Schema keyword {@code pattern} recommends:
 * what is read here means the same there. Both pattern and text are sequences of code points. Read are
 * <ul>
 * <li>literals, {@code .} (all but line terminators), {@code ^} and {@code $} (start and end of the whole text);
 * <li>{@code \d \D \w \W} (ASCII), {@code \s \S} (ECMA-262 white space), {@code \n \r \t \f \v},
 * <code>&#92;uXXXX</code>, <code>&#92;u{X}</code>, and a backslash before any of <code>^ $ \ . * + ? ( ) [ ] { } |
 * /</code>, in a class also {@code -};
 * <li>{@code \p{..}} and {@code \P{..}} with a short general category of Unicode such as {@code L} or {@code Nd};
 * <li>classes {@code [a-z]} and {@code [^a-z]}, groups {@code (..)} and {@code (?:..)}, alternation;
 * <li>{@code * + ? {n} {n,} {n,m}} with counts up to 100, and their lazy forms, which match the same texts.
 * </ul>
 * Refused are back-references, look-around, {@code \b}, named groups, flags, and all that ECMA-262 refuses, such as an
 * unescaped <code>{</code>, <code>}</code> or {@code ]}.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3.3">JSON Schema, pattern</a>
 * @see <a href="https://tc39.es/ecma262/#sec-patterns">ECMA-262, Patterns</a>
 */
public final class LinearPattern {

    /** The longest source that is read, in code points. */
    public static final int MAX_LENGTH = 500;

    /** The largest automaton a source may need; every copy that a counted repetition makes is part of it. */
    public static final int MAX_STATES = 2_000;

    private final String source;
    private final Automaton automaton;

    private LinearPattern(String source, Automaton automaton) {
        this.source = source;
        this.automaton = automaton;
    }

    /**
     * Reads a pattern.
     *
     * @param source
     *            the pattern as written, without delimiters
     *
     * @return the pattern; empty when the source is not by the grammar of this class, is longer than
     *         {@link #MAX_LENGTH}, nests groups deeper than 50 or needs more than {@link #MAX_STATES} states
     */
    public static Optional<LinearPattern> parse(String source) {
        if (source.codePointCount(0, source.length()) > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Node root = new PatternReader(source).read();
            return Optional.of(new LinearPattern(source, Compiler.compile(root, MAX_STATES)));
        } catch (UnreadablePatternException refused) {
            return Optional.empty();
        }
    }

    /** The pattern as written. */
    public String source() {
        return source;
    }

    /**
     * Whether the pattern is found anywhere in the text, unless its anchors say where. Visits each state of the
     * automaton, of which there are at most {@link #MAX_STATES}, once at most for each code point of the text.
     */
    public boolean matches(String text) {
        return automaton.finds(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinearPattern that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
