package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.COMPATIBLE;
import static io.countersign.domain.template.diff.Compatibility.TIGHTENING;
import static io.countersign.domain.template.diff.Compatibility.compatibleIf;

import io.countersign.domain.json.JsonValue;
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
 * What differs between two versions of a template, and what it means for an offer. Nothing is left out: there is no change
 * exactly when both versions have the same JSON form. Where it cannot be said that a change is harmless (two patterns, two
 * conditions), it counts as harmful.
 *
 * @param changes in the order of the definition
 */
public record TemplateDiff(List<TemplateChange> changes) {

    public TemplateDiff {
        changes = List.copyOf(changes);
    }

    /** @return the worst that a change means, {@link Compatibility#COMPATIBLE} when nothing changed */
    public Compatibility compatibility() {
        return changes.stream().map(TemplateChange::compatibility).reduce(COMPATIBLE, Compatibility::orWorse);
    }

    /** @return what it takes to come from one version to another, which may also be an older one */
    public static TemplateDiff between(TemplateDefinition before, TemplateDefinition after) {
        var changes = new Changes();
        changes.note("name", JsonValue.text(before.name()), JsonValue.text(after.name()), COMPATIBLE);
        changes.note("labels", before.heading().labels().toJson(), after.heading().labels().toJson(), COMPATIBLE);
        changes.note("category", before.heading().category().map(JsonValue::text),
                after.heading().category().map(JsonValue::text), COMPATIBLE);
        changes.note("description", before.heading().description().map(JsonValue::text),
                after.heading().description().map(JsonValue::text), COMPATIBLE);
        specifications(before.specifications(), after.specifications(), changes.below("specifications"));
        documents(before.requiredDocuments(), after.requiredDocuments(), changes.below("requiredDocuments"));
        checklist(before.checklist(), after.checklist(), changes.below("checklist"));
        var sameTypes = Set.copyOf(before.consultantTypes()).equals(Set.copyOf(after.consultantTypes()));
        changes.note("consultantTypeIds", JsonValue.texts(before.consultantTypes()),
                JsonValue.texts(after.consultantTypes()), sameTypes ? COMPATIBLE : BREAKING);
        var sameRule = before.rule().map(RuleOrder::normal).equals(after.rule().map(RuleOrder::normal));
        changes.note("approvalRule", before.rule().map(RuleJson::toJson), after.rule().map(RuleJson::toJson),
                sameRule ? COMPATIBLE : BREAKING);
        review(before.review(), after.review(), changes.below("review"));
        return new TemplateDiff(changes.all());
    }

    private static void specifications(List<SpecificationDefinition> before, List<SpecificationDefinition> after,
            Changes changes) {
        changes.items(before, after, SpecificationDefinition::key, SpecificationDefinition::toJson,
                field -> compatibleIf(!field.required() && field.constraints().requiredWhen().isEmpty()))
                .forEach((key, field) -> new SpecificationComparison(field.before(), field.after())
                        .note(changes.below(key)));
    }

    private static void documents(List<RequiredDocument> before, List<RequiredDocument> after, Changes changes) {
        changes.items(before, after, RequiredDocument::key, RequiredDocument::toJson,
                document -> compatibleIf(!document.required()))
                .forEach((key, document) -> document(document.before(), document.after(), changes.below(key)));
    }

    private static void document(RequiredDocument before, RequiredDocument after, Changes changes) {
        changes.note("labels", before.labels().toJson(), after.labels().toJson(), COMPATIBLE);
        changes.note("source", JsonValue.text(before.source().jsonName()), JsonValue.text(after.source().jsonName()),
                TIGHTENING);
        changes.note("required", JsonValue.of(before.required()), JsonValue.of(after.required()),
                compatibleIf(!after.required()));
        var allowed = after.mediaTypes();
        changes.note("mediaTypes", JsonValue.texts(before.mediaTypes()), JsonValue.texts(allowed),
                compatibleIf(allowed.isEmpty()
                        || (!before.mediaTypes().isEmpty() && allowed.containsAll(before.mediaTypes()))));
        changes.note("minCount", JsonValue.number(before.minCount()), JsonValue.number(after.minCount()),
                compatibleIf(!after.required() || after.minCount() < before.minCount()));
        owner(before.owner(), after.owner(), changes);
    }

    private static void checklist(List<ChecklistItem> before, List<ChecklistItem> after, Changes changes) {
        changes.items(before, after, ChecklistItem::key, ChecklistItem::toJson,
                item -> compatibleIf(!item.required()))
                .forEach((key, item) -> item(item.before(), item.after(), changes.below(key)));
    }

    private static void item(ChecklistItem before, ChecklistItem after, Changes changes) {
        changes.note("labels", before.labels().toJson(), after.labels().toJson(), COMPATIBLE);
        changes.note("kind", JsonValue.text(before.kind().jsonName()), JsonValue.text(after.kind().jsonName()),
                BREAKING);
        changes.note("required", JsonValue.of(before.required()), JsonValue.of(after.required()),
                compatibleIf(!after.required()));
        owner(before.owner(), after.owner(), changes);
    }

    /** Another owner is another discipline that reviews. */
    static void owner(Optional<?> before, Optional<?> after, Changes changes) {
        changes.note("ownerConsultantTypeId", before.map(Object::toString).map(JsonValue::text),
                after.map(Object::toString).map(JsonValue::text), BREAKING);
    }

    /** More answers to wait for, decisions to be given again, less time: more is asked of somebody. */
    private static void review(ReviewSettings before, ReviewSettings after, Changes changes) {
        changes.note("closePolicy", JsonValue.text(before.closePolicy().jsonName()),
                JsonValue.text(after.closePolicy().jsonName()),
                compatibleIf(after.closePolicy() == ClosePolicy.WHEN_DECIDED));
        changes.note("carryForward", JsonValue.of(before.carryForward()), JsonValue.of(after.carryForward()),
                compatibleIf(after.carryForward()));
        var days = changes.below("reviewDays");
        before.reviewDays().forEach((type, count) -> {
            var later = Optional.ofNullable(after.reviewDays().get(type));
            days.note(type.toString(), Optional.of(JsonValue.number(count)), later.map(JsonValue::number),
                    compatibleIf(later.filter(less -> less < count).isEmpty()));
        });
        after.reviewDays().forEach((type, count) -> {
            if (!before.reviewDays().containsKey(type)) {
                days.note(type.toString(), Optional.empty(), Optional.of(JsonValue.number(count)), TIGHTENING);
            }
        });
    }
}
