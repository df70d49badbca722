package io.countersign.domain.submission;

import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Submission.Approved;
import io.countersign.domain.submission.Submission.Draft;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.submission.Submission.Rejected;
import io.countersign.domain.submission.Submission.RevisionRequested;
import io.countersign.domain.submission.Submission.Voided;
import io.countersign.domain.submission.Submission.Withdrawn;
import java.util.Optional;

/**
 * The life-cycle table: for every state and command whether the state allows it, and the refusal when it does not. One
 * exhaustive switch a command, so that a new state does not compile until every command knows it.
 */
final class LifeCycle {

    private LifeCycle() {
    }

    static Optional<Refusal> edit(Submission submission) {
        return switch (submission) {
            case Draft draft -> allowed();
            case RevisionRequested revision -> allowed();
            case InReview review -> refused(new Refusal.Locked(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> submit(Submission submission) {
        return switch (submission) {
            case Draft draft -> allowed();
            case RevisionRequested revision -> allowed();
            case InReview review -> refused(new Refusal.AlreadyInReview(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    /** The same for deciding and for retracting a decision. */
    static Optional<Refusal> decide(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> refused(new Refusal.RoundClosed(revision.core().rounds()));
            case InReview review -> allowed();
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> recall(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> notInReview(revision);
            case InReview review -> review.round().untouched()
                    ? allowed()
                    : refused(new Refusal.DecisionsExist(review.round().decisions().size()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> withdraw(Submission submission) {
        return switch (submission) {
            case Draft draft -> allowed();
            case RevisionRequested revision -> allowed();
            case InReview review -> allowed();
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> override(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> notInReview(revision);
            case InReview review -> allowed();
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> declareVoid(Submission submission) {
        return switch (submission) {
            case Draft draft -> allowed();
            case RevisionRequested revision -> allowed();
            case InReview review -> allowed();
            case Approved approved -> allowed();
            case Rejected rejected -> allowed();
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Optional<Refusal> delete(Submission submission) {
        return switch (submission) {
            case Draft draft when draft.core().submitted().isEmpty() -> allowed();
            case Draft draft -> hasHistory(draft);
            case RevisionRequested revision -> hasHistory(revision);
            case InReview review -> hasHistory(review);
            case Approved approved -> hasHistory(approved);
            case Rejected rejected -> hasHistory(rejected);
            case Withdrawn withdrawn -> hasHistory(withdrawn);
            case Voided voided -> hasHistory(voided);
        };
    }

    static Optional<Refusal> migrate(Submission submission) {
        return switch (submission) {
            case Draft draft -> allowed();
            case RevisionRequested revision -> hasHistory(revision);
            case InReview review -> refused(new Refusal.Locked(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    private static Optional<Refusal> allowed() {
        return Optional.empty();
    }

    private static Optional<Refusal> refused(Refusal refusal) {
        return Optional.of(refusal);
    }

    private static Optional<Refusal> notInReview(Submission submission) {
        return refused(new Refusal.NotInReview(submission.status().jsonName()));
    }

    private static Optional<Refusal> isFinal(Submission submission) {
        return refused(new Refusal.Final(submission.status().jsonName()));
    }

    private static Optional<Refusal> hasHistory(Submission submission) {
        return refused(new Refusal.HasHistory(submission.core().rounds()));
    }
}
