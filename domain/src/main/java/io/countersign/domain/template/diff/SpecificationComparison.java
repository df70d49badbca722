package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.COMPATIBLE;
import static io.countersign.domain.template.diff.Compatibility.compatibleIf;

import io.countersign.domain.quantity.Unit;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.Option;
import java.util.List;

/** One specification in two versions. */
record SpecificationComparison(SpecificationDefinition before, SpecificationDefinition after) {

    void note(Changes changes) {
        var sameType = before.type().getClass().equals(after.type().getClass());
        var comparable = sameType
                && (before.unit().isEmpty() || after.unit().filter(this::convertsToBefore).isPresent());
        var constraints = new ConstraintComparison(before, after);
        changes.note("labels", COMPATIBLE);
        changes.note("type", BREAKING);
        changes.note("unit", comparable ? compatibleIf(constraints.meetsRequirementStill()) : BREAKING);
        changes.note("options", keepsOptions() ? COMPATIBLE : BREAKING);
        changes.note("required", compatibleIf(!after.required()));
        changes.below("constraints", below -> constraints.note(below, comparable));
        changes.note(TemplateDiff.OWNER, BREAKING);
    }

    private boolean convertsToBefore(Unit unit) {
        return before.unit().filter(unit::isCommensurableWith).isPresent();
    }

    /** An option that is gone leaves the offers that chose it without a value. */
    private boolean keepsOptions() {
        return values(after).containsAll(values(before));
    }

    private static List<String> values(SpecificationDefinition field) {
        return field.type().optionsOrNone().stream().map(Option::value).toList();
    }
}
