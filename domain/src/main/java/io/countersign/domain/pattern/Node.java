package io.countersign.domain.pattern;

import java.util.List;

/** The syntax tree of a pattern. Groups leave no trace in it, as nothing refers back to them. */
sealed interface Node {

    /** The maximum of a repetition without one. */
    int UNBOUNDED = Integer.MAX_VALUE;

    record Empty() implements Node {}

    record TextStart() implements Node {}

    record TextEnd() implements Node {}

    record OneOf(CodePoints characters) implements Node {}

    record Sequence(List<Node> parts) implements Node {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Node> alternatives) implements Node {

        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    record Repetition(Node body, int min, int max) implements Node {}
}
