package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
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
        permissions.put("decide", access.toDecide(at).or(() -> noPart(dossier)).or(() -> LifeCycle.decide(submission))
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

    /** None of the disciplines that the person decides for takes part in the rule. */
    private static Optional<Refusal> noPart(Dossier dossier) {
        return disciplines(dossier).isEmpty() ? notAssigned(dossier) : Optional.empty();
    }

    private static Optional<Refusal> noTurn(Dossier dossier) {
        var review = Review.of(dossier);
        var actor = dossier.standing().actor().id();
        var disciplines = disciplines(dossier).stream()
                .filter(type -> !review.hasRecused(actor, type))
                .toList();
        if (disciplines.isEmpty()) {
            return notAssigned(dossier);
        }
        return disciplines.stream().anyMatch(review.evaluation()::isOpenFor)
                ? Optional.empty()
                : Optional.of(new Refusal.NotYourTurn());
    }

    private static List<ConsultantTypeId> disciplines(Dossier dossier) {
        var deciding = dossier.template().rule().decidingTypes().toList();
        return dossier.standing().disciplinesAt(dossier.at()).stream().filter(deciding::contains).toList();
    }

    private static Optional<Refusal> notAssigned(Dossier dossier) {
        return dossier.standing().disciplinesAt(dossier.at()).stream().findFirst()
                .map(type -> new Refusal.NotAssigned(type.value()));
    }

    private static Optional<Refusal> noneToRetract(Dossier dossier) {
        var own = dossier.submission() instanceof Submission.InReview inReview
                && inReview.round().currentDecisions().stream()
                        .anyMatch(decision -> decision.approver().equals(dossier.standing().actor().id()));
        return own ? Optional.empty() : Optional.of(new Refusal.NotFound());
    }
}
