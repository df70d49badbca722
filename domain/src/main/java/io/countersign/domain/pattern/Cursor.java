package io.countersign.domain.pattern;

import java.nio.IntBuffer;

/** The part of a source that is not read yet, code point by code point. */
final class Cursor {

    static final int END = -1;

    private final IntBuffer rest;

    Cursor(String source) {
        this.rest = IntBuffer.wrap(source.codePoints().toArray());
    }

    int peek() {
        return rest.hasRemaining() ? rest.get(rest.position()) : END;
    }

    int next() {
        if (!rest.hasRemaining()) {
            throw refusal();
        }
        return rest.get();
    }

    boolean take(int expected) {
        if (peek() != expected) {
            return false;
        }
        rest.get();
        return true;
    }

    void expect(int expected) {
        if (!take(expected)) {
            throw refusal();
        }
    }

    int position() {
        return rest.position();
    }

    void returnTo(int position) {
        rest.position(position);
    }

    UnreadablePatternException refusal() {
        return new UnreadablePatternException("pattern is not readable at code point " + rest.position());
    }
}
