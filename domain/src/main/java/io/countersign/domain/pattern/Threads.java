package io.countersign.domain.pattern;

import java.nio.IntBuffer;
import java.util.List;

/** The threads of one run of an automaton: at most one for each state, which is what keeps the run linear. */
final class Threads {

    private final State[] states;
    private final int end;
    /** The threads that wait for the next code point. */
    private final IntBuffer waiting;
    /** A stack of states to enter at the current place. */
    private final IntBuffer pending;
    /** For each state one more than the place where it was entered last, 0 for never. */
    private final int[] entered;

    Threads(List<State> states, int end) {
        this.states = states.toArray(State[]::new);
        this.end = end;
        this.waiting = IntBuffer.allocate(this.states.length);
        // The first state, one successor of each waiting thread, and two of each state entered.
        this.pending = IntBuffer.allocate(3 * this.states.length + 1);
        this.entered = new int[this.states.length];
    }

    /** Enters all that can be reached at this place without a code point; true when the pattern is found. */
    boolean settle(int at) {
        waiting.clear();
        // Beginning anew at every place finds the match that does not begin with the text.
        pending.put(0);
        while (pending.position() > 0) {
            int index = pop();
            if (entered[index] <= at) {
                entered[index] = at + 1;
                if (enter(index, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Moves the waiting threads that take the code point and ends the others. */
    void advance(int codePoint) {
        for (int i = 0; i < waiting.position(); i++) {
            int index = waiting.get(i);
            if (states[index].characters().contains(codePoint)) {
                pending.put(index + 1);
            }
        }
    }

    private boolean enter(int index, int at) {
        State state = states[index];
        switch (state.kind()) {
            case TAKE -> waiting.put(index);
            case AT_START -> enterNextIf(at == 0, index);
            case AT_END -> enterNextIf(at == end, index);
            case JUMP -> pending.put(state.target());
            case FORK -> pending.put(state.target()).put(index + 1);
            case FOUND -> {
                return true;
            }
        }
        return false;
    }

    private void enterNextIf(boolean holds, int index) {
        if (holds) {
            pending.put(index + 1);
        }
    }

    private int pop() {
        pending.position(pending.position() - 1);
        return pending.get(pending.position());
    }
}
