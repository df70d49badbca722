package io.countersign.domain.pattern;

import java.util.List;

/**
 * A nondeterministic automaton, run by following all its threads at once.
 *
 * @see <a href="https://swtch.com/~rsc/regexp/regexp2.html">Russ Cox, Regular Expression Matching: the Virtual Machine
 *      Approach</a>
 */
final class Automaton {

    private final List<State> states;

    Automaton(List<State> states) {
        this.states = List.copyOf(states);
    }

    boolean finds(String text) {
        Threads threads = new Threads(states, text.length());
        int at = 0;
        while (!threads.settle(at)) {
            if (at == text.length()) {
                return false;
            }
            int codePoint = text.codePointAt(at);
            threads.advance(codePoint);
            at += Character.charCount(codePoint);
        }
        return true;
    }
}
