package io.countersign.domain.rule;

import io.countersign.domain.document.JsonNames;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A predicate over the values of a submission and their deviations. */
public sealed interface Condition {

    /** @return whether it holds; {@link Truth#UNKNOWN} when a value it needs is absent or of another type */
    Truth holds(Circumstances circumstances);

    /** @return the keys of the fields it looks at */
    Stream<String> fields();

    /** @return the JSON form of api contract and storage */
    JsonObject toJson();

    /** How a value is compared. */
    enum Comparison {
        /** More than the operand. */
        GREATER_THAN,
        /** The operand or more. */
        AT_LEAST,
        /** Less than the operand. */
        LESS_THAN,
        /** The operand or less. */
        AT_MOST,
        /** The operand. */
        EQUAL,
        /** One of the operands. */
        ONE_OF,
        /** Offered at all. */
        PRESENT;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }

        boolean ordered() {
            return compareTo(AT_MOST) <= 0;
        }

        boolean accepts(int comparison) {
            return switch (this) {
                case GREATER_THAN -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case LESS_THAN -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL, ONE_OF -> comparison == 0;
                case PRESENT -> true;
            };
        }
    }

    /**
     * Compares the value of one field.
     *
     * @param operands none for {@link Comparison#PRESENT}, one or more for {@link Comparison#ONE_OF}, else one
     * @param unit the unit of the operands, when the field is a quantity
     */
    record OfField(String field, Comparison comparison, List<JsonValue> operands, Optional<Unit> unit)
            implements
                Condition {

        public OfField {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(unit, "unit");
            operands = List.copyOf(operands);
        }

        @Override
        public Truth holds(Circumstances circumstances) {
            var value = circumstances.value(field);
            if (comparison == Comparison.PRESENT) {
                return Truth.of(value.isPresent());
            }
            return value.map(offered -> operands.stream()
                    .map(operand -> OperandComparison.compare(offered, comparison, operand, unit))
                    .reduce(Truth.FALSE, Truth::or)).orElse(Truth.UNKNOWN);
        }

        @Override
        public Stream<String> fields() {
            return Stream.of(field);
        }

        @Override
        public JsonObject toJson() {
            var json = JsonObject.with().put("field", field).put("is", comparison.jsonName());
            if (comparison == Comparison.ONE_OF) {
                json.put("value", new JsonArray(operands));
            } else if (comparison != Comparison.PRESENT) {
                json.put("value", operands.getFirst());
            }
            return json.put("unit", unit.map(Unit::code)).build();
        }
    }

    /**
     * Whether fields deviate from what is required of them.
     *
     * @param among the fields to look at, empty for all of them
     */
    record Deviates(List<String> among) implements Condition {
        public Deviates {
            among = List.copyOf(among);
        }

        @Override
        public Truth holds(Circumstances circumstances) {
            return Truth
                    .of(circumstances.deviating().stream().anyMatch(field -> among.isEmpty() || among.contains(field)));
        }

        @Override
        public Stream<String> fields() {
            return among.stream();
        }

        @Override
        public JsonObject toJson() {
            return JsonObject.with()
                    .put("deviates", among.isEmpty() ? JsonValue.text("any") : JsonValue.texts(among))
                    .build();
        }
    }

    /** The opposite of a condition. */
    record Not(Condition condition) implements Condition {
        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public Truth holds(Circumstances circumstances) {
            return condition.holds(circumstances).not();
        }

        @Override
        public Stream<String> fields() {
            return condition.fields();
        }

        @Override
        public JsonObject toJson() {
            return JsonObject.with().put("not", condition.toJson()).build();
        }
    }

    /** All conditions together. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth holds(Circumstances circumstances) {
            return conditions.stream().map(part -> part.holds(circumstances)).reduce(Truth.TRUE, Truth::and);
        }

        @Override
        public Stream<String> fields() {
            return conditions.stream().flatMap(Condition::fields);
        }

        @Override
        public JsonObject toJson() {
            return JsonObject.with()
                    .put("all", JsonValue.array(conditions.stream().map(Condition::toJson).toList()))
                    .build();
        }
    }

    /** Any one of the conditions. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Truth holds(Circumstances circumstances) {
            return conditions.stream().map(part -> part.holds(circumstances)).reduce(Truth.FALSE, Truth::or);
        }

        @Override
        public Stream<String> fields() {
            return conditions.stream().flatMap(Condition::fields);
        }

        @Override
        public JsonObject toJson() {
            return JsonObject.with()
                    .put("any", JsonValue.array(conditions.stream().map(Condition::toJson).toList()))
                    .build();
        }
    }
}
