package io.countersign.domain.submission;

import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person could do with a submission now, by the same checks that the commands make. */
public final class Permissions {

    private Permissions() {
    }

    /** @return for each command why it would be refused, content aside; empty when it would not */
    public static Map<String, Optional<Refusal>> of(Dossier dossier) {
        var at = dossier.at();
        var access = new Access(dossier);
        var submission = dossier.submission();
        var permissions = new LinkedHashMap<String, Optional<Refusal>>();
        permissions.put("edit", access.toHandle().or(() -> LifeCycle.edit(submission)));
        permissions.put("submit", access.toHandle().or(() -> LifeCycle.submit(submission)).or(() -> retired(dossier)));
        permissions.put("decide", access.toDecide(at).or(() -> noSeat(dossier)).or(() -> LifeCycle.decide(submission))
                .or(() -> noTurn(dossier)));
        permissions.put("retract",
                access.toDecide(at).or(() -> LifeCycle.decide(submission)).or(() -> noneToRetract(dossier)));
        permissions.put("recall", access.toHandle().or(() -> LifeCycle.recall(submission)));
        permissions.put("withdraw", access.toHandle().or(() -> LifeCycle.withdraw(submission)));
        permissions.put("override", access.toRule().or(() -> LifeCycle.override(submission)));
        permissions.put("void", access.toRule().or(() -> LifeCycle.declareVoid(submission)));
        permissions.put("delete", access.toHandle().or(() -> LifeCycle.delete(submission)));
        permissions.put("migrate", access.toHandle().or(() -> LifeCycle.migrate(submission)));
        return permissions;
    }

    private static Optional<Refusal> retired(Dossier dossier) {
        return dossier.templateRetired() ? Optional.of(new Refusal.TemplateRetired()) : Optional.empty();
    }

    private static Optional<Refusal> noSeat(Dossier dossier) {
        return new Seats(dossier).all() instanceof Outcome.Refused<List<Seat>>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static Optional<Refusal> noTurn(Dossier dossier) {
        return new Seats(dossier).all() instanceof Outcome.Done<List<Seat>>(var seats)
                ? noTurn(dossier, seats)
                : Optional.empty();
    }

    private static Optional<Refusal> noTurn(Dossier dossier, List<Seat> seats) {
        var review = Review.of(dossier);
        var actor = dossier.standing().actor().id();
        var left = seats.stream().filter(seat -> !review.hasRecused(actor, seat)).map(Seat::consultantType).toList();
        if (left.isEmpty()) {
            return Optional.of(new Refusal.NotAssigned(seats.getFirst().consultantType().value()));
        }
        return left.stream().anyMatch(review.evaluation()::isOpenFor)
                ? Optional.empty()
                : Optional.of(new Refusal.NotYourTurn());
    }

    private static Optional<Refusal> noneToRetract(Dossier dossier) {
        var actor = dossier.standing().actor().id();
        var own = dossier.submission() instanceof Submission.InReview inReview
                && inReview.round().currentDecisions().stream()
                        .anyMatch(decision -> decision.approver().equals(actor)
                                || decision.seat().holder().equals(actor));
        return own ? Optional.empty() : Optional.of(new Refusal.NotFound());
    }
}
