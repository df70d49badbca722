package io.countersign.domain.rule;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.rule.Condition.Comparison;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Compares one offered value with one operand of a condition. */
final class OperandComparison {

    private OperandComparison() {
    }

    static Truth compare(SpecificationValue offered, Comparison comparison, JsonValue operand, Optional<Unit> unit) {
        return switch (offered) {
            case SpecificationValue.Number(var number) -> decimal(operand)
                    .map(other -> Truth.of(comparison.accepts(number.compareTo(other))))
                    .orElse(Truth.UNKNOWN);
            case SpecificationValue.Measured(var quantity) -> quantity(operand, unit, quantity.unit())
                    .map(other -> Truth.of(comparison.accepts(quantity.compareMagnitude(other))))
                    .orElse(Truth.UNKNOWN);
            case SpecificationValue.Day(var day) -> read(operand, Field::date)
                    .map(other -> Truth.of(comparison.accepts(day.compareTo(other))))
                    .orElse(Truth.UNKNOWN);
            case SpecificationValue.Truth(var truth) -> equality(comparison, operand.equals(JsonValue.of(truth)));
            case SpecificationValue.Text(var text) -> equality(comparison, operand.equals(new JsonText(text)));
            case SpecificationValue.Chosen(var options) -> equality(comparison,
                    operand instanceof JsonText(var option) && options.contains(option));
            case SpecificationValue.Document document -> Truth.UNKNOWN;
        };
    }

    private static Truth equality(Comparison comparison, boolean equal) {
        return comparison.ordered() ? Truth.UNKNOWN : Truth.of(equal);
    }

    private static Optional<Quantity> quantity(JsonValue operand, Optional<Unit> unit, Unit offered) {
        var asked = unit.orElse(offered);
        return decimal(operand).filter(number -> asked.isCommensurableWith(offered))
                .map(number -> new Quantity(number, asked));
    }

    private static Optional<BigDecimal> decimal(JsonValue operand) {
        return read(operand, Field::decimal);
    }

    private static <T> Optional<T> read(JsonValue operand, Function<Field, Optional<T>> reader) {
        return reader.apply(Field.at(operand, Pointer.ROOT, new Faults()));
    }

}
