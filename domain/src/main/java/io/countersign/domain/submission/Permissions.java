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
        permissions.put("edit", access.refusalToHandle().or(() -> LifeCycle.edit(submission)));
        permissions.put("submit",
                access.refusalToHandle().or(() -> LifeCycle.submit(submission)).or(() -> retired(dossier)));
        permissions.put("decide",
                access.refusalToDecide(at).or(() -> noSeat(dossier)).or(() -> LifeCycle.decide(submission))
                        .or(() -> noTurn(dossier)));
        permissions.put("retract",
                access.refusalToDecide(at).or(() -> LifeCycle.decide(submission)).or(() -> noneToRetract(dossier)));
        permissions.put("recall", access.refusalToHandle().or(() -> LifeCycle.recall(submission)));
        permissions.put("withdraw", access.refusalToHandle().or(() -> LifeCycle.withdraw(submission)));
        permissions.put("override", access.refusalToRule().or(() -> LifeCycle.override(submission)));
        permissions.put("void", access.refusalToRule().or(() -> LifeCycle.declareVoid(submission)));
        permissions.put("delete", access.refusalToHandle().or(() -> LifeCycle.delete(submission)));
        permissions.put("migrate", access.refusalToHandle().or(() -> LifeCycle.migrate(submission)));
        return permissions;
    }

    private static Optional<Refusal> retired(Dossier dossier) {
        return dossier.templateRetired() ? Optional.of(new Refusal.TemplateRetired()) : Optional.empty();
    }

    private static Optional<Refusal> noSeat(Dossier dossier) {
        return new UsableSeats(dossier).all() instanceof Outcome.Refused<List<Seat>>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static Optional<Refusal> noTurn(Dossier dossier) {
        return new UsableSeats(dossier).all() instanceof Outcome.Done<List<Seat>>(var seats)
                ? noTurn(dossier, seats)
                : Optional.empty();
    }

    private static Optional<Refusal> noTurn(Dossier dossier, List<Seat> seats) {
        var review = Review.of(dossier);
        var actor = dossier.access().actor().id();
        var left = seats.stream().filter(seat -> !review.hasRecused(actor, seat)).map(Seat::consultantType).toList();
        if (left.isEmpty()) {
            return Optional.of(new Refusal.NotAssigned(seats.getFirst().consultantType().value()));
        }
        return left.stream().anyMatch(review.evaluation()::isOpenFor)
                ? Optional.empty()
                : Optional.of(new Refusal.NotYourTurn());
    }

    private static Optional<Refusal> noneToRetract(Dossier dossier) {
        var actor = dossier.access().actor().id();
        var own = dossier.submission() instanceof Submission.InReview inReview
                && inReview.round().currentDecisions().stream()
                        .anyMatch(decision -> decision.approver().equals(actor)
                                || decision.seat().holder().equals(actor));
        return own ? Optional.empty() : Optional.of(new Refusal.NotFound());
    }
}
