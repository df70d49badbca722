package io.countersign.domain.submission;

import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.LostDecision;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.template.TemplateVersionId;
import java.time.Instant;
import java.util.Objects;

/**
 * One thing that happened to a submission in a step. The command that does it says so; the store applies it, and the
 * feed tells it under its own name.
 */
public sealed interface SubmissionFact {

    /** A fact of the submission itself. */
    sealed interface OfSubmission extends SubmissionFact {
    }

    /** A fact of one of its rounds. */
    sealed interface OfRound extends SubmissionFact {

        /** @return which round */
        int number();
    }

    /** A fact of one of its decisions. */
    sealed interface OfDecision extends SubmissionFact {

        /** @return which decision */
        DecisionId decision();
    }

    /** A draft was created. */
    record Created() implements OfSubmission {}

    /** Its working copy was changed. */
    record Edited() implements OfSubmission {}

    /** It was moved from another version of its template. */
    record Migrated(TemplateVersionId from) implements OfSubmission {
        public Migrated {
            Objects.requireNonNull(from, "from");
        }
    }

    /** It went into review. */
    record Submitted() implements OfSubmission {}

    /** A round was opened, its content frozen. */
    record RoundOpened(Round round) implements OfRound {
        public RoundOpened {
            Objects.requireNonNull(round, "round");
        }

        @Override
        public int number() {
            return round.number();
        }
    }

    /** A decision of an earlier round counts in the new one, as a decision of its own. */
    record Carried(DecisionId decision, Decision.CarriedFrom from) implements OfDecision {
        public Carried {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(from, "from");
        }
    }

    /** A positive decision was not carried into the new round. */
    record Lost(LostDecision lost) implements OfDecision {
        public Lost {
            Objects.requireNonNull(lost, "lost");
        }

        @Override
        public DecisionId decision() {
            return lost.decision();
        }
    }

    /** The open round was taken back before anybody decided: it never was. */
    record Recalled(int round) implements OfSubmission {}

    /** Somebody decided. */
    record Decided(Decision made) implements OfDecision {
        public Decided {
            Objects.requireNonNull(made, "made");
        }

        @Override
        public DecisionId decision() {
            return made.id();
        }
    }

    /** A decision no longer counts, because another took its place. */
    record Superseded(DecisionId decision, DecisionId by) implements OfDecision {
        public Superseded {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(by, "by");
        }
    }

    /** A decision was taken back. */
    record Retracted(DecisionId decision, Instant at) implements OfDecision {
        public Retracted {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * It was looked at again although nobody decided, because something around it changed.
     *
     * @param before the verdict had the cause not been
     * @param after the verdict now
     */
    record Reevaluated(ReviewCause cause, Verdict before, Verdict after) implements OfSubmission {
        public Reevaluated {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** The open round ended, under these circumstances. */
    record RoundClosed(int number, Round.Closing closing, ClosingCircumstances circumstances) implements OfRound {
        public RoundClosed {
            Objects.requireNonNull(closing, "closing");
            Objects.requireNonNull(circumstances, "circumstances");
        }

        /** @return the end of that round at the moment of the dossier */
        static RoundClosed of(Dossier dossier, Round round, Round.Result result) {
            return new RoundClosed(round.number(), new Round.Closing(result, dossier.at()),
                    dossier.closingCircumstances());
        }
    }

    /** Its rule approved it, with or without notes. */
    record Approved() implements OfSubmission {}

    /** Its rule sent it back for revision. */
    record RevisionRequested() implements OfSubmission {}

    /** Its rule refused it for good. */
    record Rejected() implements OfSubmission {}

    /** A manager approved it whatever the rule says. */
    record Overridden(Submission.Act act) implements OfSubmission {
        public Overridden {
            Objects.requireNonNull(act, "act");
        }
    }

    /** Its side took it back for good. */
    record Withdrawn(Submission.Act act) implements OfSubmission {
        public Withdrawn {
            Objects.requireNonNull(act, "act");
        }
    }

    /** A manager declared it void. */
    record Voided(Submission.Act act) implements OfSubmission {
        public Voided {
            Objects.requireNonNull(act, "act");
        }
    }

    /** The draft was deleted. */
    record Deleted() implements OfSubmission {}
}
