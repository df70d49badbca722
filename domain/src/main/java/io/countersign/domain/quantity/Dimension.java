package io.countersign.domain.quantity;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The dimension of a quantity: a product of powers of the base dimensions. Two units measure the same thing exactly
 * when their dimensions are equal.
 *
 * @param exponents the power of each base dimension; absent means zero, and zeros given are dropped
 */
public record Dimension(Map<BaseDimension, Integer> exponents) {
    /** The dimension of plain numbers. */
    public static final Dimension NONE = new Dimension(Map.of());

    /** Copies the exponents in the order of the base dimensions. */
    public Dimension {
        Map<BaseDimension, Integer> copy = new EnumMap<>(BaseDimension.class);
        exponents.forEach((base, exponent) -> {
            if (exponent != 0) {
                copy.put(base, exponent);
            }
        });
        exponents = Collections.unmodifiableMap(copy);
    }

    /** The first power of one base dimension. */
    public static Dimension of(BaseDimension base) {
        return new Dimension(Map.of(base, 1));
    }

    /** The power of one base dimension, zero when it does not take part. */
    public int exponent(BaseDimension base) {
        return exponents.getOrDefault(base, 0);
    }

    /** The dimension of a product. */
    public Dimension multiply(Dimension factor) {
        Map<BaseDimension, Integer> sum = new EnumMap<>(BaseDimension.class);
        sum.putAll(exponents);
        factor.exponents.forEach((base, exponent) -> sum.merge(base, exponent, Math::addExact));
        return new Dimension(sum);
    }

    /** The dimension of a power. */
    public Dimension pow(int power) {
        Map<BaseDimension, Integer> product = new EnumMap<>(BaseDimension.class);
        exponents.forEach((base, exponent) -> product.put(base, Math.multiplyExact(exponent, power)));
        return new Dimension(product);
    }

    /** For messages, such as {@code LENGTH^3.TIME^-1}, or {@code 1} for plain numbers. */
    @Override
    public String toString() {
        return exponents.isEmpty()
                ? "1"
                : exponents.entrySet().stream()
                        .map(power -> power.getKey() + "^" + power.getValue())
                        .collect(joining("."));
    }
}
