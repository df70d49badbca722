package io.countersign.domain.submission;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Submission.Draft;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.submission.Submission.Unsent;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the side that offers, and the manager, may give a command: one chain a command, asked by the command itself
 * and shown among the permissions. It answers the submission in the state that the command goes on from, or the first
 * refusal: access, then the version, then the state.
 */
final class SubmissionGuards {

    private final Dossier dossier;
    private final Access access;
    private final Precondition precondition;

    SubmissionGuards(Dossier dossier, Precondition precondition) {
        this.dossier = dossier;
        this.access = new Access(dossier);
        this.precondition = precondition;
    }

    Outcome<Unsent> editable() {
        return guarded(access.refusalToHandle(), LifeCycle::editable);
    }

    Outcome<Unsent> submittable() {
        return guarded(access.refusalToHandle(), LifeCycle::submittable)
                .then(unsent -> dossier.pinned().retired()
                        ? Outcome.refused(new Refusal.TemplateRetired())
                        : Outcome.done(unsent));
    }

    Outcome<InReview> recallable() {
        return guarded(access.refusalToHandle(), LifeCycle::recallable);
    }

    Outcome<Submission> withdrawable() {
        return guarded(access.refusalToHandle(), LifeCycle::withdrawable);
    }

    Outcome<InReview> overridable() {
        return guarded(access.refusalToRule(), LifeCycle::overridable);
    }

    Outcome<Submission> voidable() {
        return guarded(access.refusalToRule(), LifeCycle::voidable);
    }

    Outcome<Draft> deletable() {
        return guarded(access.refusalToHandle(), LifeCycle::deletable);
    }

    Outcome<Draft> migratable() {
        return guarded(access.refusalToHandle(), LifeCycle::migratable);
    }

    private <S> Outcome<S> guarded(Optional<Refusal> refusalOfAccess, Function<Submission, Outcome<S>> state) {
        var submission = dossier.submission();
        return Outcome.unless(refusalOfAccess.or(() -> precondition.refusalUnlessMetBy(submission.core().version())),
                () -> state.apply(submission));
    }
}
