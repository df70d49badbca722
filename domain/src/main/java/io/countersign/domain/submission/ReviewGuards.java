package io.countersign.domain.submission;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Whether a consultant may decide, or take a decision back: the chains that the commands ask and the permissions show.
 * They answer the submission in review, or the first refusal: access, then the seat or the version of the decision,
 * then the state, the round and the turn.
 */
final class ReviewGuards {

    private final Dossier dossier;
    private final Access access;
    private final UsableSeats seats;
    private final UserId actor;

    ReviewGuards(Dossier dossier) {
        this.dossier = dossier;
        this.access = new Access(dossier);
        this.seats = new UsableSeats(dossier);
        this.actor = dossier.access().actor().id();
    }

    /** @param body a decision that cannot be read names neither a seat nor a round that could be refused */
    Outcome<InReview> decidable(Checked<DecisionDraft> body) {
        return switch (body) {
            case Checked.Valid<DecisionDraft>(var draft) -> decidableOn(seats.meantBy(draft))
                    .then(inReview -> draft.round() == inReview.round().number()
                            ? Outcome.done(inReview)
                            : Outcome.refused(new Refusal.StaleRound(inReview.round().number())));
            case Checked.Invalid<DecisionDraft> invalid -> decidableOn(Outcome.done(List.of()));
        };
    }

    /** Deciding at all: on any seat whose turn it is. */
    Outcome<InReview> decidable() {
        var all = seats.all();
        return decidableOn(all).then(inReview -> all.then(usable -> inTurn(inReview, usable)));
    }

    private Outcome<InReview> decidableOn(Outcome<List<Seat>> usable) {
        return Outcome.unless(access.refusalToDecide(dossier.at()).or(usable::refusalOrNone), this::inReview);
    }

    private Outcome<InReview> inTurn(InReview inReview, List<Seat> usable) {
        var review = Reviews.of(dossier);
        var left = usable.stream().filter(seat -> !review.hasRecused(actor, seat)).map(Seat::consultantType).toList();
        if (left.isEmpty()) {
            return Outcome.refused(new Refusal.NotAssigned(usable.getFirst().consultantType().value()));
        }
        return left.stream().anyMatch(review.evaluation()::isOpenFor)
                ? Outcome.done(inReview)
                : Outcome.refused(new Refusal.NotYourTurn());
    }

    /** @param precondition which version of the decision is meant */
    Outcome<InReview> retractable(Decision decision, Precondition precondition) {
        var refusal = dossier.access().refusalToSee()
                .or(() -> concerns(decision)
                        ? access.refusalToDecide(dossier.at())
                        : Optional.of(new Refusal.Forbidden(List.of(Refusal.Role.AUTHOR))))
                .or(() -> precondition.refusalUnlessMetBy(decision.version()));
        return Outcome.unless(refusal, this::inReview).then(inReview -> counting(inReview, decision));
    }

    private static Outcome<InReview> counting(InReview inReview, Decision decision) {
        if (decision.round() != inReview.round().number()) {
            return Outcome.refused(new Refusal.RoundClosed(decision.round()));
        }
        return decision.current() ? Outcome.done(inReview) : Outcome.refused(new Refusal.AlreadyDone());
    }

    /** Retracting at all: any decision that counts. */
    Outcome<InReview> retractable() {
        return Outcome.unless(access.refusalToDecide(dossier.at()), this::inReview)
                .then(inReview -> inReview.round().currentDecisions().stream().anyMatch(this::concerns)
                        ? Outcome.done(inReview)
                        : Outcome.refused(new Refusal.NotFound()));
    }

    /**
     * @return why a decision that is not there is not retracted: the state is the better answer, when it has none to
     *         retract
     */
    Refusal refusalToRetractUnknown() {
        return dossier.access().refusalToSee()
                .or(() -> inReview().refusalOrNone())
                .orElseGet(Refusal.NotFound::new);
    }

    private Outcome<InReview> inReview() {
        return LifeCycle.decidable(dossier.submission());
    }

    /** The approver may take the decision back, and so may the holder of the seat. */
    private boolean concerns(Decision decision) {
        return decision.approver().equals(actor) || decision.seat().holder().equals(actor);
    }
}
