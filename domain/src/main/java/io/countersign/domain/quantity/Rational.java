package io.countersign.domain.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction, always in lowest terms with a positive denominator, so equal numbers are equal objects.
 *
 * @param numerator carries the sign
 * @param denominator positive, without a factor in common with the numerator
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** The largest power of ten, in either direction, that {@link #ofDecimal} expands. */
    public static final int MAX_DECIMAL_EXPONENT = 9_999;

    /**
     * Reduces the fraction to lowest terms.
     *
     * @throws IllegalArgumentException when the denominator is zero
     */
    public Rational {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator: must not be zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** The given integer. */
    public static Rational of(long integer) {
        return of(integer, 1);
    }

    /**
     * The quotient of two integers.
     *
     * @throws IllegalArgumentException when the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * The exact value of a decimal.
     *
     * @throws IllegalArgumentException when the scale is beyond ±{@value #MAX_DECIMAL_EXPONENT}: a few characters such
     *     as {@code 1E999999999} would otherwise expand to gigabytes
     */
    public static Rational ofDecimal(BigDecimal decimal) {
        int scale = decimal.scale();
        if (scale > MAX_DECIMAL_EXPONENT || scale < -MAX_DECIMAL_EXPONENT) {
            throw new IllegalArgumentException(
                    "decimal: scale must be within ±" + MAX_DECIMAL_EXPONENT + " but was " + scale);
        }
        BigInteger digits = decimal.unscaledValue();
        return scale > 0
                ? new Rational(digits, BigInteger.TEN.pow(scale))
                : new Rational(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
    }

    /** The sum. */
    public Rational add(Rational addend) {
        return new Rational(
                numerator.multiply(addend.denominator).add(addend.numerator.multiply(denominator)),
                denominator.multiply(addend.denominator));
    }

    /** The difference. */
    public Rational subtract(Rational subtrahend) {
        return add(subtrahend.negate());
    }

    /** The product. */
    public Rational multiply(Rational factor) {
        return new Rational(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /**
     * The quotient.
     *
     * @throws IllegalArgumentException when the divisor is zero
     */
    public Rational divide(Rational divisor) {
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("divisor: must not be zero");
        }
        return new Rational(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** The number with the opposite sign. */
    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    /** The number without its sign. */
    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** Package-private because only the unit parser bounds the exponent. */
    Rational pow(int exponent) {
        if (exponent < 0) {
            return ONE.divide(pow(-exponent));
        }
        return new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /** How many bits the longer of numerator and denominator has, which is what arithmetic costs. */
    int bitLength() {
        return Math.max(numerator.bitLength(), denominator.bitLength());
    }

    /** −1, 0 or 1 as the number is negative, zero or positive. */
    public int signum() {
        return numerator.signum();
    }

    /** Orders by value; consistent with equals. */
    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /**
     * The number as a decimal: exact when 34 significant digits can hold it, else rounded half-even to 34 significant
     * digits (IEEE 754 decimal128).
     */
    public BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** {@code p/q}, or {@code p} for an integer. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
