package io.countersign.domain.submission;

import io.countersign.domain.template.ChecklistItem;
import io.countersign.domain.template.RequiredDocument;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateVersion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An offer on its way to another version of its template: what has a place there and what has none. */
record Migration(Dossier dossier, TemplateVersion target, List<String> drop) {

    private static final String DOCUMENTS = "documents/";
    private static final String CHECKLIST = "checklist/";

    /** @return the places that only the version before has, whether the offer brings something for them or not */
    List<String> droppable() {
        var known = places(target.definition());
        return places(dossier.template().definition()).stream().filter(place -> !known.contains(place)).toList();
    }

    List<String> dropped() {
        return withoutPlace().stream().filter(drop::contains).toList();
    }

    List<String> unplaced() {
        return withoutPlace().stream().filter(place -> !drop.contains(place)).toList();
    }

    private Set<String> withoutPlace() {
        var offer = dossier.submission().core().offer();
        var known = places(target.definition());
        return Stream.of(offer.values().keySet().stream(),
                offer.declaredDeviations().stream().map(DeclaredDeviation::field),
                offer.documents().stream().map(document -> DOCUMENTS + document.key()),
                offer.checklist().keySet().stream().map(CHECKLIST::concat))
                .flatMap(places -> places)
                .filter(place -> !known.contains(place))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return the draft as it is then, with all that has a place */
    Submission.Draft moved() {
        var core = dossier.submission().core();
        var offer = core.offer();
        var known = places(target.definition());
        var kept = new Offer(offer.name(), offer.equipment(), offer.requiredOnSite(), offer.leadTimeDays(),
                kept(offer.values(), "", known),
                offer.documents().stream().filter(document -> known.contains(DOCUMENTS + document.key())).toList(),
                kept(offer.checklist(), CHECKLIST, known),
                offer.declaredDeviations().stream().filter(declared -> known.contains(declared.field())).toList());
        return new Submission.Draft(
                core.migrated(target.id(), kept, dossier.access().actor().id(), dossier.at()));
    }

    private static <T> Map<String, T> kept(Map<String, T> all, String prefix, Set<String> known) {
        var kept = new LinkedHashMap<>(all);
        kept.keySet().removeIf(key -> !known.contains(prefix + key));
        return kept;
    }

    private static Set<String> places(TemplateDefinition template) {
        return Stream.of(template.specifications().stream().map(SpecificationDefinition::key),
                template.requiredDocuments().stream().map(RequiredDocument::key).map(DOCUMENTS::concat),
                template.checklist().stream().map(ChecklistItem::key).map(CHECKLIST::concat))
                .flatMap(places -> places)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
