package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.COMPATIBLE;
import static io.countersign.domain.template.diff.Compatibility.compatibleIf;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.Option;
import java.util.List;
import java.util.Optional;

/** One specification in two versions. */
record SpecificationComparison(SpecificationDefinition before, SpecificationDefinition after) {

    void note(Changes changes) {
        var sameType = before.type().getClass().equals(after.type().getClass());
        var comparable = sameType
                && (before.unit().isEmpty() || after.unit().filter(this::convertsToBefore).isPresent());
        var constraints = new ConstraintComparison(before, after);
        changes.note("labels", before.labels().toJson(), after.labels().toJson(), COMPATIBLE);
        changes.note("type", JsonValue.text(before.type().jsonName()), JsonValue.text(after.type().jsonName()),
                BREAKING);
        changes.note("unit", code(before), code(after),
                comparable ? compatibleIf(constraints.meetsRequirementStill()) : BREAKING);
        changes.note("options", options(before), options(after), keepsOptions() ? COMPATIBLE : BREAKING);
        changes.note("required", JsonValue.of(before.required()), JsonValue.of(after.required()),
                compatibleIf(!after.required()));
        constraints.note(changes.below("constraints"), comparable);
        TemplateDiff.owner(before.owner(), after.owner(), changes);
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

    private static Optional<JsonValue> code(SpecificationDefinition field) {
        return field.unit().map(Unit::code).map(JsonValue::text);
    }

    private static Optional<JsonValue> options(SpecificationDefinition field) {
        var options = field.type().optionsOrNone();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonValue.array(options.stream()
                        .map(option -> JsonObject.with()
                                .put("value", option.value())
                                .put("labels", option.labels().toJson())
                                .build())
                        .toList()));
    }
}
