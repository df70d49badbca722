package io.countersign.domain.submission;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Submission.Approved;
import io.countersign.domain.submission.Submission.Draft;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.submission.Submission.Rejected;
import io.countersign.domain.submission.Submission.RevisionRequested;
import io.countersign.domain.submission.Submission.Unsent;
import io.countersign.domain.submission.Submission.Voided;
import io.countersign.domain.submission.Submission.Withdrawn;

/**
 * The life-cycle table: for every command the submission in a state that allows it, or the refusal of the state that it
 * is in. There is one exhaustive switch for each command, so that a new state does not compile until every command
 * knows it.
 */
final class LifeCycle {

    private LifeCycle() {
    }

    static Outcome<Unsent> editable(Submission submission) {
        return switch (submission) {
            case Draft draft -> Outcome.done(draft);
            case RevisionRequested revision -> Outcome.done(revision);
            case InReview review -> Outcome.refused(new Refusal.Locked(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<Unsent> submittable(Submission submission) {
        return switch (submission) {
            case Draft draft -> Outcome.done(draft);
            case RevisionRequested revision -> Outcome.done(revision);
            case InReview review -> Outcome.refused(new Refusal.AlreadyInReview(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    /** The same for deciding and for retracting a decision. */
    static Outcome<InReview> decidable(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> Outcome.refused(new Refusal.RoundClosed(revision.core().rounds()));
            case InReview review -> Outcome.done(review);
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<InReview> recallable(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> notInReview(revision);
            case InReview review -> review.round().untouched()
                    ? Outcome.done(review)
                    : Outcome.refused(new Refusal.DecisionsExist(review.round().decisions().size()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<Submission> withdrawable(Submission submission) {
        return switch (submission) {
            case Draft draft -> Outcome.done(draft);
            case RevisionRequested revision -> Outcome.done(revision);
            case InReview review -> Outcome.done(review);
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<InReview> overridable(Submission submission) {
        return switch (submission) {
            case Draft draft -> notInReview(draft);
            case RevisionRequested revision -> notInReview(revision);
            case InReview review -> Outcome.done(review);
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<Submission> voidable(Submission submission) {
        return switch (submission) {
            case Draft draft -> Outcome.done(draft);
            case RevisionRequested revision -> Outcome.done(revision);
            case InReview review -> Outcome.done(review);
            case Approved approved -> Outcome.done(approved);
            case Rejected rejected -> Outcome.done(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    static Outcome<Draft> deletable(Submission submission) {
        return switch (submission) {
            case Draft draft when draft.core().submitted().isEmpty() -> Outcome.done(draft);
            case Draft draft -> hasHistory(draft);
            case RevisionRequested revision -> hasHistory(revision);
            case InReview review -> hasHistory(review);
            case Approved approved -> hasHistory(approved);
            case Rejected rejected -> hasHistory(rejected);
            case Withdrawn withdrawn -> hasHistory(withdrawn);
            case Voided voided -> hasHistory(voided);
        };
    }

    static Outcome<Draft> migratable(Submission submission) {
        return switch (submission) {
            case Draft draft -> Outcome.done(draft);
            case RevisionRequested revision -> hasHistory(revision);
            case InReview review -> Outcome.refused(new Refusal.Locked(review.round().number()));
            case Approved approved -> isFinal(approved);
            case Rejected rejected -> isFinal(rejected);
            case Withdrawn withdrawn -> isFinal(withdrawn);
            case Voided voided -> isFinal(voided);
        };
    }

    private static <S> Outcome<S> notInReview(Submission submission) {
        return Outcome.refused(new Refusal.NotInReview(submission.status().jsonName()));
    }

    private static <S> Outcome<S> isFinal(Submission submission) {
        return Outcome.refused(new Refusal.Final(submission.status().jsonName()));
    }

    private static <S> Outcome<S> hasHistory(Submission submission) {
        return Outcome.refused(new Refusal.HasHistory(submission.core().rounds()));
    }
}
