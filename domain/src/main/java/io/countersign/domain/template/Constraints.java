package io.countersign.domain.template;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.pattern.LinearPattern;
import io.countersign.domain.rule.Condition;
import io.countersign.domain.rule.ConditionJson;
import io.countersign.domain.value.SpecificationType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The constraints that a value must meet. Numbers are in the unit of the field.
 *
 * @param bounds the bounds that are set, by their kind
 * @param equal the value a number must equal within the tolerance
 * @param tolerance how far a number may be from what it must equal
 * @param oneOf the values allowed, empty for any
 * @param pattern what a text must match
 * @param length how long a text may be
 * @param requirement how the value must stand to the project's requirement value
 * @param requiredWhen when the value must be there although the field is optional
 */
public record Constraints(Map<Bound, BigDecimal> bounds, Optional<BigDecimal> equal, Tolerance tolerance,
        List<JsonValue> oneOf, Optional<LinearPattern> pattern, Length length,
        Optional<RequirementRelation> requirement, Optional<Condition> requiredWhen) {

    /** No constraint at all. */
    public static final Constraints NONE = new Constraints(Map.of(), Optional.empty(),
            new Tolerance(Optional.empty(), Optional.empty()), List.of(), Optional.empty(),
            new Length(Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());

    private static final int MAX_ONE_OF = 50;

    public Constraints {
        Objects.requireNonNull(equal, "equal");
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(requiredWhen, "requiredWhen");
        bounds = Map.copyOf(bounds);
        oneOf = List.copyOf(oneOf);
    }

    /**
     * How far a number may be from the one that it must equal; the wider of both counts.
     *
     * @param absolute in the unit of the field
     * @param relative as a part of the number that it must equal
     */
    public record Tolerance(Optional<BigDecimal> absolute, Optional<Percent> relative) {
        public Tolerance {
            Objects.requireNonNull(absolute, "absolute");
            Objects.requireNonNull(relative, "relative");
        }
    }

    /** Hundredths of another number. */
    public record Percent(BigDecimal value) {
        public Percent {
            Objects.requireNonNull(value, "value");
        }
    }

    /** How many code points a text has, at least and at most. */
    public record Length(Optional<Integer> min, Optional<Integer> max) {
        public Length {
            Objects.requireNonNull(min, "min");
            Objects.requireNonNull(max, "max");
        }

        private boolean contradicts() {
            return min.filter(least -> max.filter(most -> least > most).isPresent()).isPresent();
        }
    }

    /** A kind of bound on a number. */
    public enum Bound {
        /** The bound or more. */
        MIN("min"),
        /** More than the bound. */
        EXCLUSIVE_MIN("exclusiveMin"),
        /** The bound or less. */
        MAX("max"),
        /** Less than the bound. */
        EXCLUSIVE_MAX("exclusiveMax");

        private final String jsonName;

        Bound(String jsonName) {
            this.jsonName = jsonName;
        }

        /** @return the name in JSON */
        public String jsonName() {
            return jsonName;
        }

        /** @return whether a number that compares to the bound like this meets it */
        public boolean accepts(int comparison) {
            return switch (this) {
                case MIN -> comparison >= 0;
                case EXCLUSIVE_MIN -> comparison > 0;
                case MAX -> comparison <= 0;
                case EXCLUSIVE_MAX -> comparison < 0;
            };
        }

        boolean lower() {
            return this == MIN || this == EXCLUSIVE_MIN;
        }
    }

    static Constraints read(Field field, Optional<SpecificationType> type, WrittenKeys written) {
        return field.members().map(members -> read(field, members, type, written)).orElse(NONE);
    }

    private static Constraints read(Field field, Members members, Optional<SpecificationType> type,
            WrittenKeys written) {
        var bounds = new LinkedHashMap<Bound, BigDecimal>();
        for (var bound : Bound.values()) {
            plain(members.optional(bound.jsonName())).ifPresent(limit -> bounds.put(bound, limit));
        }
        var constraints = new Constraints(bounds,
                plain(members.optional("equals")),
                new Tolerance(nonNegative(members.optional("tolerance")),
                        nonNegative(members.optional("tolerancePercent")).map(Percent::new)),
                members.optional("oneOf").list(1, MAX_ONE_OF, element -> scalar(element, type)).orElse(List.of()),
                pattern(members.optional("pattern")),
                new Length(members.optional("minLength").integer(0, TextRules.MAX_LENGTH),
                        members.optional("maxLength").integer(0, TextRules.MAX_LENGTH)),
                members.optional("requirement").oneOf(RequirementRelation.BY_JSON_NAME),
                condition(members.optional("requiredWhen"), written));
        members.close();
        constraints.checkConsistency(field);
        return constraints;
    }

    private void checkConsistency(Field field) {
        var contradictory = bounds.entrySet().stream()
                .filter(low -> low.getKey().lower())
                .anyMatch(low -> bounds.entrySet().stream()
                        .filter(high -> !high.getKey().lower())
                        .anyMatch(high -> !leavesRoom(low, high)))
                || length.contradicts()
                || equal.filter(target -> bounds.entrySet().stream()
                        .anyMatch(bound -> !bound.getKey().accepts(target.compareTo(bound.getValue())))).isPresent();
        if (contradictory) {
            field.faults().add(field.pointer(), FaultCode.CONTRADICTORY_CONSTRAINTS);
        }
        if (equal.isEmpty() && requirement.isEmpty()
                && (tolerance.absolute().isPresent() || tolerance.relative().isPresent())) {
            field.faults().add(field.pointer(), FaultCode.UNSUITABLE_CONSTRAINT, "constraint",
                    tolerance.absolute().isPresent() ? "tolerance" : "tolerancePercent");
        }
    }

    private static boolean leavesRoom(Map.Entry<Bound, BigDecimal> low, Map.Entry<Bound, BigDecimal> high) {
        var comparison = low.getValue().compareTo(high.getValue());
        return comparison < 0 || (comparison == 0 && low.getKey() == Bound.MIN && high.getKey() == Bound.MAX);
    }

    /** A number as it is written back: 1e3 is 1000, while 1.50 stays as it is. */
    private static Optional<BigDecimal> plain(Field field) {
        return field.decimal().map(number -> number.scale() < 0 ? number.setScale(0) : number);
    }

    private static Optional<BigDecimal> nonNegative(Field field) {
        return plain(field).filter(number -> {
            if (number.signum() < 0) {
                field.faults().add(field.pointer(), FaultCode.TOO_SMALL, "min", 0);
                return false;
            }
            return true;
        });
    }

    /** A value that the type does not take could never be offered. */
    private static Optional<JsonValue> scalar(Field field, Optional<SpecificationType> type) {
        return scalar(field).filter(value -> type.filter(SpecificationType::isCountable)
                .map(known -> known.read(field).isPresent()).orElse(true));
    }

    private static Optional<JsonValue> scalar(Field field) {
        return field.raw().flatMap(value -> value instanceof JsonText
                ? field.text(1, TextRules.MAX_LENGTH).map(JsonValue::text)
                : value instanceof JsonNumber
                        ? field.decimal().map(number -> value)
                        : field.wrongType("string or number"));
    }

    private static Optional<LinearPattern> pattern(Field field) {
        return field.text(1, LinearPattern.MAX_LENGTH).flatMap(source -> {
            var pattern = LinearPattern.parse(source);
            if (pattern.isEmpty()) {
                field.faults().add(field.pointer(), FaultCode.INVALID_PATTERN);
            }
            return pattern;
        });
    }

    private static Optional<Condition> condition(Field field, WrittenKeys written) {
        var condition = ConditionJson.read(field);
        condition.ifPresent(read -> written.check(field, read));
        return condition;
    }

    /** @return the names of the constraints that are set and make sense for numbers only */
    List<String> numericNames() {
        var names = new ArrayList<String>();
        for (var bound : Bound.values()) {
            if (bounds.containsKey(bound)) {
                names.add(bound.jsonName());
            }
        }
        equal.ifPresent(value -> names.add("equals"));
        tolerance.absolute().ifPresent(value -> names.add("tolerance"));
        tolerance.relative().ifPresent(value -> names.add("tolerancePercent"));
        return names;
    }

    /** @return the names of the constraints that are set and make sense for text only */
    List<String> textNames() {
        var names = new ArrayList<String>();
        pattern.ifPresent(value -> names.add("pattern"));
        length.min().ifPresent(value -> names.add("minLength"));
        length.max().ifPresent(value -> names.add("maxLength"));
        return names;
    }

    JsonObject toJson() {
        var json = JsonObject.with();
        for (var bound : Bound.values()) {
            json.put(bound.jsonName(), Optional.ofNullable(bounds.get(bound)).map(BigDecimal::toPlainString));
        }
        json.put("equals", equal.map(BigDecimal::toPlainString))
                .put("tolerance", tolerance.absolute().map(BigDecimal::toPlainString))
                .put("tolerancePercent", tolerance.relative().map(it -> it.value().toPlainString()));
        if (!oneOf.isEmpty()) {
            json.put("oneOf", new JsonArray(oneOf));
        }
        return json.put("pattern", pattern.map(LinearPattern::source))
                .put("minLength", length.min().map(JsonValue::number))
                .put("maxLength", length.max().map(JsonValue::number))
                .put("requirement", requirement.map(RequirementRelation::jsonName))
                .put("requiredWhen", requiredWhen.map(Condition::toJson))
                .build();
    }
}
