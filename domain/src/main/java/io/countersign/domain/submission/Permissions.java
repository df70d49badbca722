package io.countersign.domain.submission;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The commands that a person could give on a submission now, by the guards of the commands themselves. */
public final class Permissions {

    private Permissions() {
    }

    /** @return for each command why it would be refused, content aside; empty when it would not */
    public static Map<String, Optional<Refusal>> of(Dossier dossier) {
        var offering = new SubmissionGuards(dossier, new Precondition.AnyVersion());
        var reviewing = new ReviewGuards(dossier);
        var guards = new LinkedHashMap<String, Outcome<?>>();
        guards.put("edit", offering.editable());
        guards.put("submit", offering.submittable());
        guards.put("decide", reviewing.decidable());
        guards.put("retract", reviewing.retractable());
        guards.put("recall", offering.recallable());
        guards.put("withdraw", offering.withdrawable());
        guards.put("override", offering.overridable());
        guards.put("void", offering.voidable());
        guards.put("delete", offering.deletable());
        guards.put("migrate", offering.migratable());
        var permissions = new LinkedHashMap<String, Optional<Refusal>>();
        guards.forEach((command, guard) -> permissions.put(command, guard.refusalOrNone()));
        return permissions;
    }
}
