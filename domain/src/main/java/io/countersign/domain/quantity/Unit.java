package io.countersign.domain.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure, written as a case-sensitive UCUM code such as {@code m3/h}, {@code [gal_us]/min} or {@code Cel}.
 *
 * <p>Factors are exact. Known limits and choices:
 *
 * <ul>
 *   <li>{@code .} and {@code /} bind alike, from left to right: {@code W/m2.K} is {@code (W/m2).K}; a heat transfer
 *       coefficient is {@code W/(m2.K)} (UCUM §7).
 *   <li>{@code Cel}, {@code [degF]}, {@code B} and {@code B[SPL]} stand alone: no product, quotient or exponent. A
 *       prefix is taken where UCUM has one ({@code dB[SPL]}).
 *   <li>Levels are read on their own scale; {@code dB[SPL]} converts to {@code B[SPL]} and to nothing else, never to
 *       pascals. {@code dB} alone is the level of a ratio, such as sound insulation, and no sound pressure level: they
 *       do not compare, since the one has no reference to pascals.
 *   <li>π is UCUM's {@code [pi]}, 64 decimals, so degrees and radians convert exactly against that number.
 *   <li>Annotations such as {@code {rev}} mean nothing: {@code {rev}/min} is {@code /min}.
 *   <li>{@code [Btu]} and {@code cal} are the thermochemical ones, as in UCUM; trade tables mean {@code [Btu_IT]}.
 *   <li>Not in UCUM, and ours: {@code [TR]} ton of refrigeration, {@code [PS]} metric, {@code [HP_E]} electric and
 *       {@code [HP_B]} boiler horsepower; {@code [HP]} is the mechanical one.
 *   <li>One dimension can hold different things: {@code V.A} and {@code W}, {@code N.m} and {@code J}, {@code Hz} and
 *       {@code Bq} compare, as in UCUM. So do {@code dB[SPL]{A}} and {@code dB[SPL]{C}}.
 *   <li>Binary prefixes go with {@code bit} and {@code By} only.
 * </ul>
 *
 * <p>Units are equal when their codes are: {@code l} and {@code L} are different codes for one scale.
 */
public final class Unit {
    /** The longest code that is read. */
    public static final int MAX_CODE_LENGTH = 50;

    private final String code;
    private final UnitScale scale;

    Unit(String code, UnitScale scale) {
        this.code = code;
        this.scale = scale;
    }

    /** Reads any string, hostile ones included; never throws. */
    public static UnitReading parse(String ucum) {
        return UnitParser.parse(ucum, UnitAtoms.KNOWN);
    }

    /**
     * Reads a code known to be good.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static Unit of(String ucum) {
        return switch (parse(ucum)) {
            case UnitReading.Accepted accepted -> accepted.unit();
            case UnitReading.Refused refused -> throw new IllegalArgumentException("unit: " + refused);
        };
    }

    /** The code as written. */
    public String code() {
        return code;
    }

    /** The dimension of the unit: the kind of thing it measures. */
    public Dimension dimension() {
        return scale.dimension();
    }

    /** The size of one step of this unit in coherent base units, exact and never zero. */
    public Rational factor() {
        return scale.factor();
    }

    /** Where zero of this unit lies in coherent base units; not zero only for {@code Cel} and {@code [degF]}. */
    public Rational offset() {
        return scale.offset();
    }

    /** Whether values in the two units can be converted into each other and compared. */
    public boolean isCommensurableWith(Unit other) {
        return dimension().equals(other.dimension());
    }

    /**
     * Every code of a single symbol, with or without a prefix, that measures the same: {@code kW}, but not {@code J/s}.
     */
    public List<String> simpleCodes() {
        return UnitAtoms.SIMPLE_CODES.getOrDefault(dimension(), List.of());
    }

    /**
     * Converts a number of this unit into another unit, exactly.
     *
     * @throws IllegalArgumentException when the units measure different things
     */
    public Rational convert(Rational number, Unit target) {
        return toBase(number, target).subtract(target.offset()).divide(target.factor());
    }

    /** The number in coherent base units, provided that it can be compared with the other unit. */
    Rational toBase(Rational number, Unit commensurable) {
        if (!isCommensurableWith(commensurable)) {
            throw new IllegalArgumentException("unit: " + code + " measures " + dimension() + " but " + commensurable
                    + " measures " + commensurable.dimension());
        }
        return number.multiply(factor()).add(offset());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && code.equals(unit.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
