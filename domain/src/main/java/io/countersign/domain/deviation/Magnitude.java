package io.countersign.domain.deviation;

import io.countersign.domain.quantity.Rational;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationValue;
import java.util.Optional;

/** The exact number that a value is in the unit of its field, and whether two of them are equal. */
final class Magnitude {

    private static final Rational HUNDRED = Rational.of(100);

    private Magnitude() {
    }

    /** @return the number, empty for what is no number */
    static Optional<Rational> of(SpecificationValue value, SpecificationDefinition field) {
        return switch (value) {
            case SpecificationValue.Number(var number) -> Optional.of(Rational.ofDecimal(number));
            case SpecificationValue.Measured(var quantity) -> field.unit().map(quantity::in);
            default -> Optional.empty();
        };
    }

    /** @return whether the number is within the tolerance of the target; the wider of both tolerances counts */
    static boolean equal(Rational number, Rational target, Constraints constraints) {
        var absolute = constraints.tolerance().absolute().map(Rational::ofDecimal).orElse(Rational.ZERO);
        var relative = constraints.tolerance().relative().map(it -> Rational.ofDecimal(it.value()))
                .orElse(Rational.ZERO)
                .multiply(target.abs())
                .divide(HUNDRED);
        var tolerance = absolute.compareTo(relative) >= 0 ? absolute : relative;
        return number.subtract(target).abs().compareTo(tolerance) <= 0;
    }
}
