package io.countersign.domain.pattern;

/**
 * A state of an automaton. {@code TAKE} goes to the state after it with one of {@code characters}, {@code AT_START}
 * and {@code AT_END} go there at that place of the text, {@code FORK} goes there and to {@code target}, {@code JUMP} to
 * {@code target} alone.
 */
record State(Kind kind, CodePoints characters, int target) {

    enum Kind {
        TAKE, AT_START, AT_END, FORK, JUMP, FOUND
    }

    static State take(CodePoints characters) {
        return new State(Kind.TAKE, characters, 0);
    }

    static State of(Kind kind) {
        return new State(kind, CodePoints.NONE, 0);
    }

    static State fork(int target) {
        return new State(Kind.FORK, CodePoints.NONE, target);
    }

    static State jump(int target) {
        return new State(Kind.JUMP, CodePoints.NONE, target);
    }
}
