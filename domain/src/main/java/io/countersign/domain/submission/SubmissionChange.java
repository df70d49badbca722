package io.countersign.domain.submission;

import io.countersign.domain.rule.Verdict;
import java.time.Instant;
import java.util.Objects;

/** Something that happened to a submission beside its state, to be kept. */
public sealed interface SubmissionChange {

    /** A round was opened. */
    record RoundOpened(Round round) implements SubmissionChange {
        public RoundOpened {
            Objects.requireNonNull(round, "round");
        }
    }

    /** The open round ended, under these circumstances. */
    record RoundClosed(int round, Round.Closing closing, ClosingCircumstances circumstances)
            implements
                SubmissionChange {
        public RoundClosed {
            Objects.requireNonNull(closing, "closing");
            Objects.requireNonNull(circumstances, "circumstances");
        }
    }

    /** The open round was taken back before anybody decided: it never was. */
    record RoundRecalled(int round) implements SubmissionChange {}

    /** Somebody decided; what the decision supersedes no longer counts. */
    record Decided(Decision decision) implements SubmissionChange {
        public Decided {
            Objects.requireNonNull(decision, "decision");
        }
    }

    /**
     * The open round was looked at again after something around it changed.
     *
     * @param before the verdict had the cause not been
     * @param after the verdict now
     */
    record Reevaluated(ReviewCause cause, Verdict before, Verdict after) implements SubmissionChange {
        public Reevaluated {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** A decision was taken back. */
    record Retracted(DecisionId decision, Instant at) implements SubmissionChange {
        public Retracted {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(at, "at");
        }
    }
}
