package io.countersign.domain.quantity;

import io.countersign.domain.quantity.UnitAtom.Prefixes;
import java.math.BigDecimal;

/**
 * A unit symbol defined by other units, the way UCUM's tables do: {@code symbol = value × term}.
 *
 * @param zero where zero of the scale lies in coherent base units
 * @param source where value and term are published
 */
record UnitDefinition(String symbol, Prefixes prefixes, BigDecimal value, String term, Rational zero, String source) {
    /** A unit that takes SI prefixes. */
    static UnitDefinition metric(String symbol, String value, String term, String source) {
        return new UnitDefinition(symbol, Prefixes.SI, new BigDecimal(value), term, Rational.ZERO, source);
    }

    /** A unit that takes no prefix. */
    static UnitDefinition plain(String symbol, String value, String term, String source) {
        return new UnitDefinition(symbol, Prefixes.NONE, new BigDecimal(value), term, Rational.ZERO, source);
    }

    /** A unit of information, which takes SI and binary prefixes. */
    static UnitDefinition binary(String symbol, String value, String term, String source) {
        return new UnitDefinition(symbol, Prefixes.SI_AND_BINARY, new BigDecimal(value), term, Rational.ZERO, source);
    }

    /** A temperature scale with a zero of its own. */
    UnitDefinition withZeroAt(Rational kelvins) {
        return new UnitDefinition(symbol, prefixes, value, term, kelvins, source);
    }

    boolean isAffine() {
        return zero.signum() != 0;
    }
}
