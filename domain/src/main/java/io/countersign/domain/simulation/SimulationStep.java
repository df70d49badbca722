package io.countersign.domain.simulation;

import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import java.util.List;
import java.util.Objects;

/** One report of a simulation on its way: a round whose verdict changes, how far it is, or in the end the summary. */
public sealed interface SimulationStep {

    /** Progress: so many rounds were judged again. */
    record Progress(long replayed) implements SimulationStep {}

    /** The other rule gives another verdict. */
    record Flip(StoredRound round, Verdict from, Verdict to) implements SimulationStep {
        public Flip {
            Objects.requireNonNull(round, "round");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The people who were there could never have satisfied the other rule, although they could have satisfied that of
     * the version.
     *
     * @param understaffed the leaves of the other rule that have too few people
     */
    record DeadEnd(StoredRound round, Verdict from, List<Rule.Discipline> understaffed) implements SimulationStep {
        public DeadEnd {
            Objects.requireNonNull(round, "round");
            Objects.requireNonNull(from, "from");
            understaffed = List.copyOf(understaffed);
        }
    }

    /**
     * All rounds were judged again: {@code replayed = unchanged + flips + deadEnds}.
     *
     * @param reconstructed how many of them by circumstances that were not recorded
     */
    record Summary(long replayed, long unchanged, long flips, long deadEnds, long reconstructed)
            implements
                SimulationStep {

        /** Nothing was judged yet. */
        public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);
    }
}
