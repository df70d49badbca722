package io.countersign.domain.submission;

import io.countersign.domain.template.TemplateVersion;
import java.util.List;

/** A draft on its way to another version of its template: which of its items have a place there and which have none. */
record Migration(Dossier dossier, TemplateVersion target, List<String> drop) {

    /** @return the items that only the version before has, whether the offer brings something for them or not */
    List<String> droppable() {
        var known = target.definition().owners().keySet();
        return dossier.template().definition().owners().keySet().stream().filter(item -> !known.contains(item))
                .toList();
    }

    List<String> dropped() {
        return withoutPlace().stream().filter(drop::contains).toList();
    }

    List<String> unplaced() {
        return withoutPlace().stream().filter(item -> !drop.contains(item)).toList();
    }

    private List<String> withoutPlace() {
        return dossier.submission().core().offer().itemsWithoutPlaceIn(target.definition());
    }

    /** @return the draft as it is then, with all that has a place */
    Submission.Draft moved() {
        var core = dossier.submission().core();
        return new Submission.Draft(core.migrated(target.id(), core.offer().keptBy(target.definition()),
                dossier.access().actor().id(), dossier.at()));
    }
}
