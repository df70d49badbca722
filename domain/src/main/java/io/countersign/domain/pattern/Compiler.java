package io.countersign.domain.pattern;

import java.util.ArrayList;
import java.util.List;

/** Thompson's construction: one state for each leaf of the tree and copies of the body for counted repetitions. */
final class Compiler {

    private final int maxStates;
    private final List<State> states = new ArrayList<>();

    private Compiler(int maxStates) {
        this.maxStates = maxStates;
    }

    static Automaton compile(Node root, int maxStates) {
        Compiler compiler = new Compiler(maxStates);
        compiler.emit(root);
        compiler.add(State.of(State.Kind.FOUND));
        return new Automaton(compiler.states);
    }

    // Every node emits a state, an empty one too: so the limit on states bounds the time of nested repetitions as well.
    private void emit(Node node) {
        switch (node) {
            case Node.Empty() -> add(State.jump(here() + 1));
            case Node.TextStart() -> add(State.of(State.Kind.AT_START));
            case Node.TextEnd() -> add(State.of(State.Kind.AT_END));
            case Node.OneOf(CodePoints characters) -> add(State.take(characters));
            case Node.Sequence(List<Node> parts) -> parts.forEach(this::emit);
            case Node.Choice(List<Node> alternatives) -> emitChoice(alternatives);
            case Node.Repetition repetition -> emitRepetition(repetition);
        }
    }

    private void emitChoice(List<Node> alternatives) {
        List<Integer> exits = new ArrayList<>();
        for (Node alternative : alternatives.subList(0, alternatives.size() - 1)) {
            int fork = reserve();
            emit(alternative);
            exits.add(reserve());
            states.set(fork, State.fork(here()));
        }
        emit(alternatives.getLast());
        exits.forEach(exit -> states.set(exit, State.jump(here())));
    }

    private void emitRepetition(Node.Repetition repetition) {
        int lastCopy = here();
        for (int i = 0; i < repetition.min(); i++) {
            lastCopy = here();
            emit(repetition.body());
        }
        if (repetition.max() == 0) {
            emit(new Node.Empty());
        } else if (repetition.max() != Node.UNBOUNDED) {
            emitOptionalCopies(repetition.body(), repetition.max() - repetition.min());
        } else if (repetition.min() > 0) {
            add(State.fork(lastCopy));
        } else {
            emitLoop(repetition.body());
        }
    }

    private void emitOptionalCopies(Node body, int copies) {
        List<Integer> forks = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            forks.add(reserve());
            emit(body);
        }
        forks.forEach(fork -> states.set(fork, State.fork(here())));
    }

    private void emitLoop(Node body) {
        int fork = reserve();
        emit(body);
        add(State.jump(fork));
        states.set(fork, State.fork(here()));
    }

    private int here() {
        return states.size();
    }

    /** Keeps a place for a state whose target is not known yet. */
    private int reserve() {
        add(State.jump(here()));
        return here() - 1;
    }

    private void add(State state) {
        if (states.size() == maxStates) {
            throw new UnreadablePatternException("pattern needs more than " + maxStates + " states");
        }
        states.add(state);
    }
}
