package io.countersign.domain.template.diff;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Rational;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.SpecificationDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers that the constraints of one specification accept, in coherent base units, so that versions compare
 * exactly.
 */
final class AcceptedNumbers {

    private static final Rational HUNDRED = Rational.of(100);

    private final SpecificationDefinition field;
    private final Constraints constraints;

    AcceptedNumbers(SpecificationDefinition field) {
        this.field = field;
        this.constraints = field.constraints();
    }

    /** @return whether all that was accepted here lies in the interval */
    boolean allLieIn(Interval interval) {
        return constraints.oneOf().isEmpty()
                ? interval.contains(range())
                : listed().allMatch(interval::contains);
    }

    /** @return whether all numbers that are listed here are listed there */
    boolean allAreOf(Constraints other) {
        var numbers = numbers(other.oneOf());
        return listed().allMatch(numbers::contains);
    }

    private Stream<Rational> listed() {
        return numbers(constraints.oneOf()).stream().filter(range()::contains);
    }

    private static List<Rational> numbers(List<JsonValue> values) {
        return values.stream()
                .flatMap(value -> Field.at(value, Pointer.ROOT, new Faults()).decimal().stream())
                .map(Rational::ofDecimal)
                .toList();
    }

    private Interval range() {
        var range = band().orElse(Interval.ALL);
        for (var bound : constraints.bounds().entrySet()) {
            range = range.and(beyond(bound.getKey(), bound.getValue()));
        }
        return range;
    }

    /** @return the numbers that meet the bound */
    Interval beyond(Constraints.Bound bound, BigDecimal limit) {
        var at = base(Rational.ofDecimal(limit));
        return switch (bound) {
            case MIN -> new Interval(Optional.of(new Interval.End(at, false)), Optional.empty());
            case EXCLUSIVE_MIN -> new Interval(Optional.of(new Interval.End(at, true)), Optional.empty());
            case MAX -> new Interval(Optional.empty(), Optional.of(new Interval.End(at, false)));
            case EXCLUSIVE_MAX -> new Interval(Optional.empty(), Optional.of(new Interval.End(at, true)));
        };
    }

    /** @return the numbers that equal what they must within the tolerance, empty when they need not equal anything */
    Optional<Interval> band() {
        return constraints.equal().map(Rational::ofDecimal).map(target -> {
            var relative = percent().multiply(target.abs()).divide(HUNDRED);
            var wide = tolerance().compareTo(relative) >= 0 ? tolerance() : relative;
            return new Interval(Optional.of(new Interval.End(base(target.subtract(wide)), false)),
                    Optional.of(new Interval.End(base(target.add(wide)), false)));
        });
    }

    /** @return whether this is as tolerant as the other around every target */
    boolean toleratesAsMuchAs(AcceptedNumbers other) {
        var absolute = tolerance().multiply(factor()).compareTo(other.tolerance().multiply(other.factor())) >= 0;
        var sameZero = field.unit().map(Unit::offset).equals(other.field.unit().map(Unit::offset));
        return absolute && (other.percent().signum() == 0
                || (sameZero && percent().compareTo(other.percent()) >= 0));
    }

    boolean tolerateNothing() {
        return tolerance().signum() == 0 && percent().signum() == 0;
    }

    private Rational tolerance() {
        return constraints.tolerance().absolute().map(Rational::ofDecimal).orElse(Rational.ZERO);
    }

    private Rational percent() {
        return constraints.tolerance().relative().map(it -> Rational.ofDecimal(it.value())).orElse(Rational.ZERO);
    }

    private Rational base(Rational number) {
        return number.multiply(factor()).add(field.unit().map(Unit::offset).orElse(Rational.ZERO));
    }

    private Rational factor() {
        return field.unit().map(Unit::factor).orElse(Rational.ONE);
    }
}
