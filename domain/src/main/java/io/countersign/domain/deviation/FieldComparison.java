package io.countersign.domain.deviation;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.rule.Truth;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what is offered for one field with everything that is asked of it. */
final class FieldComparison {

    private final SpecificationDefinition field;
    private final Optional<JsonValue> given;
    private final Optional<SpecificationValue> offered;
    private final Truth condition;
    private final Optional<JsonValue> requirement;
    private final List<Finding> findings = new ArrayList<>();

    /** @param given the value as it was given, null when none was */
    FieldComparison(SpecificationDefinition field, @Nullable JsonValue given, Circumstances circumstances,
            RequirementValues requirements) {
        this.field = field;
        this.given = Optional.ofNullable(given).filter(value -> !JsonValue.NULL.equals(value));
        this.offered = circumstances.value(field.key());
        this.condition = field.constraints().requiredWhen().map(it -> it.holds(circumstances)).orElse(Truth.UNKNOWN);
        this.requirement = field.constraints().requirement()
                .flatMap(relation -> Optional.ofNullable(requirements.values().get(field.key())));
    }

    List<Finding> findings(RequirementValues requirements) {
        presence().ifPresent(findings::add);
        TemplateChecks.of(field).forEach(this::compare);
        field.constraints().requirement()
                .flatMap(relation -> requirements.valueOf(field)
                        .map(required -> new RequirementCheck(field, relation, required).toCheck()))
                .ifPresentOrElse(this::compare, this::unreadableRequirement);
        if (findings.isEmpty() && given.isPresent() && offered.isEmpty()) {
            findings.add(Finding.of(field.key(), Against.TEMPLATE, "type", Comparison.NOT_COMPARABLE,
                    Optional.empty(), shown()));
        }
        return List.copyOf(findings);
    }

    /** @return the value as it was given, empty when none was */
    Optional<Figure> shown() {
        return offered.map(value -> Figure.offered(value, field)).or(() -> given.map(Figure::untyped));
    }

    private Optional<Finding> presence() {
        if (!field.required() && condition != Truth.TRUE) {
            return Optional.empty();
        }
        var comparison = offered.isPresent()
                ? Comparison.COMPLIES
                : given.isPresent() ? Comparison.NOT_COMPARABLE : Comparison.MISSING;
        return Optional.of(Finding.of(field.key(), Against.TEMPLATE, field.required() ? "required" : "requiredWhen",
                comparison, Optional.empty(), shown()));
    }

    private void compare(Check check) {
        if (offered.isPresent()) {
            var value = offered.get();
            findings.add(check.compare(field.key(), value, Figure.offered(value, field)));
        } else if (given.isPresent()) {
            findings.add(check.finding(field.key(), Comparison.NOT_COMPARABLE, shown()));
        } else if (isAskedFor()) {
            findings.add(check.finding(field.key(), Comparison.MISSING, Optional.empty()));
        }
    }

    /** The value that a consultant requires may be of another type than the field of this version. */
    private void unreadableRequirement() {
        requirement.filter(value -> given.isPresent() || isAskedFor())
                .ifPresent(value -> findings.add(Finding.of(field.key(), Against.REQUIREMENT,
                        field.constraints().requirement().orElseThrow().jsonName(), Comparison.NOT_COMPARABLE,
                        Optional.of(Figure.untyped(value)), shown())));
    }

    private boolean isAskedFor() {
        return field.required() || condition == Truth.TRUE
                || (requirement.isPresent() && condition != Truth.FALSE);
    }
}
