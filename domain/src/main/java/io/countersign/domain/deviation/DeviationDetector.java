package io.countersign.domain.deviation;

import io.countersign.domain.deviation.Deviation.Against;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.quantity.Rational;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.RequirementRelation;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where offered values do not meet the constraints of the template or the requirement values of the project. All
 * arithmetic is exact, in the unit of the template.
 */
public final class DeviationDetector {

    private static final Rational HUNDRED = Rational.of(100);

    private final RequirementValues requirements;

    private DeviationDetector(RequirementValues requirements) {
        this.requirements = requirements;
    }

    /**
     * @param offered the values by field, each of the type its definition asks for
     * @return every constraint that a value does not meet, in the order of the template
     */
    public static List<Deviation> find(TemplateDefinition template, Map<String, SpecificationValue> offered,
            RequirementValues requirements) {
        var detector = new DeviationDetector(requirements);
        return template.specifications().stream()
                .flatMap(field -> Optional.ofNullable(offered.get(field.key())).stream()
                        .flatMap(value -> detector.find(field, value)))
                .toList();
    }

    private Stream<Deviation> find(SpecificationDefinition field, SpecificationValue offered) {
        var found = new ArrayList<Deviation>();
        magnitude(field, offered).ifPresent(number -> againstBounds(field, number, found));
        againstOneOf(field, offered, found);
        if (offered instanceof SpecificationValue.Text(var text)) {
            againstText(field, text, found);
        }
        field.constraints().requirement().ifPresent(relation -> requirements.valueOf(field)
                .filter(required -> !meets(field, relation, offered, required))
                .ifPresent(required -> found.add(new Deviation(field.key(), Against.REQUIREMENT, relation.jsonName(),
                        show(field, required)))));
        return found.stream();
    }

    private static void againstBounds(SpecificationDefinition field, Rational number, List<Deviation> found) {
        var constraints = field.constraints();
        for (var bound : Constraints.Bound.values()) {
            var limit = constraints.bounds().get(bound);
            if (limit != null && !bound.accepts(number.compareTo(Rational.ofDecimal(limit)))) {
                found.add(new Deviation(field.key(), Against.TEMPLATE, bound.jsonName(), withUnit(field, limit)));
            }
        }
        constraints.equal()
                .filter(target -> !equal(number, Rational.ofDecimal(target), constraints))
                .ifPresent(target -> found
                        .add(new Deviation(field.key(), Against.TEMPLATE, "equals", withUnit(field, target))));
    }

    private static void againstOneOf(SpecificationDefinition field, SpecificationValue offered, List<Deviation> found) {
        var allowed = field.constraints().oneOf();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(value -> same(offered, value))) {
            found.add(new Deviation(field.key(), Against.TEMPLATE, "oneOf",
                    String.join(", ", allowed.stream().map(JsonWriter::write).toList())));
        }
    }

    private static boolean same(SpecificationValue offered, JsonValue allowed) {
        return switch (allowed) {
            case JsonText(var text) when offered instanceof SpecificationValue.Text(var value) -> text.equals(value);
            case JsonText(var text) when offered instanceof SpecificationValue.Number(var value) -> isDecimal(text)
                    && new BigDecimal(text).compareTo(value) == 0;
            case JsonNumber number when offered instanceof SpecificationValue.Number(var value) ->
                number.decimal().compareTo(value) == 0;
            default -> false;
        };
    }

    private static boolean isDecimal(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException notDecimal) {
            return false;
        }
    }

    private static void againstText(SpecificationDefinition field, String text, List<Deviation> found) {
        var constraints = field.constraints();
        constraints.minLength().filter(min -> TextRules.length(text) < min)
                .ifPresent(min -> found.add(new Deviation(field.key(), Against.TEMPLATE, "minLength", min.toString())));
        constraints.maxLength().filter(max -> TextRules.length(text) > max)
                .ifPresent(max -> found.add(new Deviation(field.key(), Against.TEMPLATE, "maxLength", max.toString())));
        constraints.pattern().filter(pattern -> !pattern.matches(text))
                .ifPresent(pattern -> found
                        .add(new Deviation(field.key(), Against.TEMPLATE, "pattern", pattern.source())));
    }

    private static boolean meets(SpecificationDefinition field, RequirementRelation relation,
            SpecificationValue offered,
            SpecificationValue required) {
        var number = magnitude(field, offered);
        var target = magnitude(field, required);
        if (number.isPresent() && target.isPresent()) {
            return relation == RequirementRelation.EQUAL
                    ? equal(number.get(), target.get(), field.constraints())
                    : holds(relation, number.get().compareTo(target.get()));
        }
        if (offered instanceof SpecificationValue.Day(var day)
                && required instanceof SpecificationValue.Day(var date)) {
            return holds(relation, day.compareTo(date));
        }
        if (offered instanceof SpecificationValue.Chosen(var options)
                && required instanceof SpecificationValue.Chosen(var wanted)) {
            return Set.copyOf(options).equals(Set.copyOf(wanted));
        }
        return offered.equals(required);
    }

    private static boolean holds(RequirementRelation relation, int comparison) {
        return switch (relation) {
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case EQUAL -> comparison == 0;
        };
    }

    private static boolean equal(Rational number, Rational target, Constraints constraints) {
        var absolute = constraints.tolerance().map(Rational::ofDecimal).orElse(Rational.ZERO);
        var relative = constraints.tolerancePercent().map(Rational::ofDecimal).orElse(Rational.ZERO)
                .multiply(target.abs())
                .divide(HUNDRED);
        var tolerance = absolute.compareTo(relative) >= 0 ? absolute : relative;
        return number.subtract(target).abs().compareTo(tolerance) <= 0;
    }

    /** The number of a value in the unit of its field. */
    private static Optional<Rational> magnitude(SpecificationDefinition field, SpecificationValue value) {
        return switch (value) {
            case SpecificationValue.Number(var number) -> Optional.of(Rational.ofDecimal(number));
            case SpecificationValue.Measured(var quantity) -> field.unit().map(quantity::in);
            default -> Optional.empty();
        };
    }

    private static String withUnit(SpecificationDefinition field, BigDecimal number) {
        return number.toPlainString() + field.unit().map(unit -> " " + unit.code()).orElse("");
    }

    private static String show(SpecificationDefinition field, SpecificationValue value) {
        return switch (value) {
            case SpecificationValue.Number(var number) -> number.toPlainString();
            case SpecificationValue.Measured(var quantity) -> withUnit(field,
                    quantity.in(field.unit().orElse(quantity.unit())).toDecimal());
            case SpecificationValue.Text(var text) -> text;
            case SpecificationValue.Truth(var truth) -> Boolean.toString(truth);
            case SpecificationValue.Chosen(var options) -> String.join(", ", options);
            case SpecificationValue.Day(var day) -> day.toString();
            case SpecificationValue.Document document -> document.name();
        };
    }
}
