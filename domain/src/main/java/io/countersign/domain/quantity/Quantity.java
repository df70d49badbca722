package io.countersign.domain.quantity;

import java.math.BigDecimal;

/**
 * A decimal number of units, kept as written: {@code 1.50} stays {@code 1.50}. Equal quantities have equal digits and
 * equal unit codes; {@link #compareMagnitude} compares what they amount to.
 *
 * @param value at most {@value #MAX_DIGITS} significant digits and a scale within ±{@value #MAX_SCALE}
 */
public record Quantity(BigDecimal value, Unit unit) {
    /** As many significant digits as IEEE 754 decimal128 holds. */
    public static final int MAX_DIGITS = 34;

    /** So no value is beyond 10^±133, and exact arithmetic stays cheap whatever is sent. */
    public static final int MAX_SCALE = 99;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException when {@link #isWithinBounds} denies the value
     */
    public Quantity {
        if (!isWithinBounds(value)) {
            throw new IllegalArgumentException("value: must have at most " + MAX_DIGITS + " digits and a scale within ±"
                    + MAX_SCALE + " but had " + value.precision() + " digits and scale " + value.scale());
        }
    }

    /**
     * Whether a number is one a quantity can have; for checking input before it becomes a quantity. Trailing zeros are
     * not significant digits.
     */
    public static boolean isWithinBounds(BigDecimal value) {
        if (value.scale() > MAX_SCALE || value.scale() < -MAX_SCALE) {
            return false;
        }
        BigDecimal significant = value.stripTrailingZeros();
        return significant.precision() <= MAX_DIGITS && significant.scale() >= -MAX_SCALE;
    }

    /**
     * The exact number of the given units.
     *
     * @throws IllegalArgumentException when the units measure different things
     */
    public Rational in(Unit other) {
        return unit.convert(Rational.ofDecimal(value), other);
    }

    /**
     * Less than, equal to or greater than zero as this amounts to less, as much or more.
     *
     * @throws IllegalArgumentException when the units measure different things
     */
    public int compareMagnitude(Quantity other) {
        return inBaseUnits(other.unit).compareTo(other.inBaseUnits(unit));
    }

    /**
     * How much more this is than the subtrahend, exactly, in steps of the given unit: 30 °C minus 20 °C is 10 K, 10 °C
     * or 18 °F.
     *
     * @throws IllegalArgumentException when the units measure different things
     */
    public Rational minus(Quantity subtrahend, Unit steps) {
        return inBaseUnits(steps).subtract(subtrahend.inBaseUnits(steps)).divide(steps.factor());
    }

    private Rational inBaseUnits(Unit commensurable) {
        return unit.toBase(Rational.ofDecimal(value), commensurable);
    }
}
