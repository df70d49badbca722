package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.COMPATIBLE;
import static io.countersign.domain.template.diff.Compatibility.TIGHTENING;
import static io.countersign.domain.template.diff.Compatibility.compatibleIf;

import io.countersign.domain.rule.RuleJson;
import io.countersign.domain.template.ChecklistItem;
import io.countersign.domain.template.ClosePolicy;
import io.countersign.domain.template.RequiredDocument;
import io.countersign.domain.template.ReviewSettings;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The differences between two versions of a template, and what they mean for an offer. Nothing is left out: there is no
 * change exactly when both versions have the same JSON form. Where it cannot be said that a change is harmless (two
 * patterns, two conditions), it counts as harmful.
 *
 * @param changes in the order of the definition
 */
public record TemplateDiff(List<TemplateChange> changes) {

    /** Another owner is another discipline that reviews. */
    static final String OWNER = "ownerConsultantTypeId";

    private static final Changes.Items<SpecificationDefinition> SPECIFICATIONS = new Changes.Items<>("specifications",
            SpecificationDefinition::key, SpecificationDefinition::toJson,
            field -> compatibleIf(!field.required() && field.constraints().requiredWhen().isEmpty()),
            TemplateDiff::specification);
    private static final Changes.Items<RequiredDocument> DOCUMENTS = new Changes.Items<>("requiredDocuments",
            RequiredDocument::key, RequiredDocument::toJson, document -> compatibleIf(!document.required()),
            TemplateDiff::document);
    private static final Changes.Items<ChecklistItem> CHECKLIST = new Changes.Items<>("checklist",
            ChecklistItem::key, ChecklistItem::toJson, item -> compatibleIf(!item.required()), TemplateDiff::item);

    public TemplateDiff {
        changes = List.copyOf(changes);
    }

    /** @return the worst that a change means, {@link Compatibility#COMPATIBLE} when nothing changed */
    public Compatibility compatibility() {
        return changes.stream().map(TemplateChange::compatibility).reduce(COMPATIBLE, Compatibility::orWorse);
    }

    /** @return what it takes to come from one version to another, which may also be an older one */
    public static TemplateDiff between(TemplateDefinition before, TemplateDefinition after) {
        return new TemplateDiff(Changes.between(before.toJson(), after.toJson(),
                changes -> definition(before, after, changes)));
    }

    private static void definition(TemplateDefinition before, TemplateDefinition after, Changes changes) {
        changes.note("name", COMPATIBLE);
        changes.note("labels", COMPATIBLE);
        changes.note("category", COMPATIBLE);
        changes.note("description", COMPATIBLE);
        changes.items(SPECIFICATIONS, before.specifications(), after.specifications());
        changes.items(DOCUMENTS, before.requiredDocuments(), after.requiredDocuments());
        changes.items(CHECKLIST, before.checklist(), after.checklist());
        var sameTypes = Set.copyOf(before.consultantTypes()).equals(Set.copyOf(after.consultantTypes()));
        changes.note("consultantTypeIds", sameTypes ? COMPATIBLE : BREAKING);
        var sameRule = before.rule().map(RuleOrder::normal).equals(after.rule().map(RuleOrder::normal));
        changes.note("approvalRule", before.rule().map(RuleJson::toJson), after.rule().map(RuleJson::toJson),
                sameRule ? COMPATIBLE : BREAKING);
        changes.below("review", review -> review(before.review(), after.review(), review));
    }

    private static void specification(SpecificationDefinition before, SpecificationDefinition after, Changes changes) {
        new SpecificationComparison(before, after).note(changes);
    }

    private static void document(RequiredDocument before, RequiredDocument after, Changes changes) {
        changes.note("labels", COMPATIBLE);
        changes.note("source", TIGHTENING);
        changes.note("required", compatibleIf(!after.required()));
        var allowed = after.mediaTypes();
        changes.note("mediaTypes", compatibleIf(allowed.isEmpty()
                || (!before.mediaTypes().isEmpty() && allowed.containsAll(before.mediaTypes()))));
        changes.note("minCount", compatibleIf(!after.required() || after.minCount() < before.minCount()));
        changes.note(OWNER, BREAKING);
    }

    private static void item(ChecklistItem before, ChecklistItem after, Changes changes) {
        changes.note("labels", COMPATIBLE);
        changes.note("kind", BREAKING);
        changes.note("required", compatibleIf(!after.required()));
        changes.note(OWNER, BREAKING);
    }

    /** More answers to wait for, decisions to be given again, less time: more is asked of somebody. */
    private static void review(ReviewSettings before, ReviewSettings after, Changes changes) {
        changes.note("closePolicy", compatibleIf(after.closePolicy() == ClosePolicy.WHEN_DECIDED));
        changes.note("carryForward", compatibleIf(after.carryForward()));
        changes.below("reviewDays", days -> {
            before.reviewDays().forEach((type, count) -> days.note(type.toString(), compatibleIf(
                    Optional.ofNullable(after.reviewDays().get(type)).filter(less -> less < count).isEmpty())));
            after.reviewDays().keySet().stream().filter(type -> !before.reviewDays().containsKey(type))
                    .forEach(type -> days.note(type.toString(), TIGHTENING));
        });
    }
}
