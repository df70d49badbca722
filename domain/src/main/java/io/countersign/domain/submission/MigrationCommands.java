package io.countersign.domain.submission;

import io.countersign.domain.document.Faults;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.diff.TemplateDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves a draft to another version of its template, or says what that would mean. Refusals come in the order of
 * commands.
 */
final class MigrationCommands {

    private final Dossier dossier;
    private final SubmissionGuards guards;
    private final Optional<TemplateVersion> target;
    private final Checked<MigrationDraft> body;

    /**
     * @param dossier of one moment, read under the lock that the command holds
     * @param guards of the same dossier
     * @param target the version that the body asks for, if there is one
     */
    MigrationCommands(Dossier dossier, SubmissionGuards guards, Optional<TemplateVersion> target,
            Checked<MigrationDraft> body) {
        this.dossier = dossier;
        this.guards = guards;
        this.target = target;
        this.body = body;
    }

    /**
     * Moves the draft; what the version has no place for must be named to be dropped, so that nothing is lost unseen.
     */
    Outcome<Step> migrate() {
        return judged().then(migration -> {
            var faults = new Faults();
            migration.unplaced().forEach(place -> faults.add(Pointer.ROOT.member("drop"), FaultCode.NO_PLACE, "place",
                    place));
            return faults.none()
                    ? Outcome.done(moved(migration))
                    : Outcome.refused(new Refusal.InvalidContent(faults.all()));
        });
    }

    /** Says what moving the draft would mean, by the same guards. */
    Outcome<MigrationPreview> preview() {
        return judged().map(migration -> {
            var actor = dossier.access().actor().id();
            var before = SubmitGuard.faults(dossier, actor);
            var after = SubmitGuard.faults(dossier.with(migration.moved(), migration.target()), actor);
            return new MigrationPreview(dossier.template().id(), migration.target().id(),
                    TemplateDiff.between(dossier.template().definition(), migration.target().definition()),
                    migration.dropped(), migration.unplaced(), without(after, before), without(before, after));
        });
    }

    private static <T> List<T> without(List<T> all, List<T> those) {
        var rest = new ArrayList<>(all);
        rest.removeAll(those);
        return rest;
    }

    private Step moved(Migration migration) {
        var from = dossier.submission().core().template();
        // Moved to the version it has, a draft is only edited.
        var fact = migration.target().id().equals(from)
                ? new SubmissionFact.Edited()
                : new SubmissionFact.Migrated(from);
        return Step.to(dossier.with(migration.moved(), migration.target()), List.of(fact));
    }

    private Outcome<Migration> judged() {
        return guards.migratable()
                .then(draft -> Outcome.of(body))
                .then(this::migration);
    }

    private Outcome<Migration> migration(MigrationDraft draft) {
        var faults = new Faults();
        if (target.isEmpty()) {
            faults.add(Pointer.ROOT.member("templateVersion"), FaultCode.UNKNOWN_REFERENCE, "reference",
                    draft.version());
            return Outcome.refused(new Refusal.InvalidContent(faults.all()));
        }
        var migration = new Migration(dossier, target.get(), draft.drop());
        var droppable = migration.droppable();
        for (var index = 0; index < draft.drop().size(); index++) {
            if (!droppable.contains(draft.drop().get(index))) {
                faults.add(Pointer.ROOT.member("drop").element(index), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                        String.join(", ", droppable));
            }
        }
        return faults.none() ? Outcome.done(migration) : Outcome.refused(new Refusal.InvalidContent(faults.all()));
    }
}
