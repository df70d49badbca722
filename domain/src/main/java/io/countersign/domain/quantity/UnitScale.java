package io.countersign.domain.quantity;

/**
 * How a number in some unit becomes one in coherent base units: {@code base = factor × number + offset}.
 *
 * @param standsAlone the zero of the scale is not the absence of the quantity (Celsius, decibel), so products and
 *     powers of the unit mean nothing
 */
record UnitScale(Dimension dimension, Rational factor, Rational offset, boolean standsAlone) {
    static final UnitScale ONE = proportional(Dimension.NONE, Rational.ONE);

    static UnitScale proportional(Dimension dimension, Rational factor) {
        return new UnitScale(dimension, factor, Rational.ZERO, false);
    }

    /** The unit with a prefix; the zero of its scale stays where it is. */
    UnitScale times(Rational number) {
        return new UnitScale(dimension, factor.multiply(number), offset, standsAlone);
    }

    /** Only for scales that do not stand alone. */
    UnitScale multiply(UnitScale other) {
        return proportional(dimension.multiply(other.dimension), factor.multiply(other.factor));
    }

    /** Only for scales that do not stand alone. */
    UnitScale pow(int exponent) {
        return proportional(dimension.pow(exponent), factor.pow(exponent));
    }
}
