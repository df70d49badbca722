package io.countersign.domain.document;

import io.countersign.domain.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** Which decimal numbers are taken: those a quantity can have, so that exact arithmetic and storage stay cheap. */
final class Decimals {

    private static final int MAX_LITERAL = 400;

    private Decimals() {
    }

    /** @return the number that the literal spells, empty when it has too many digits or too large an exponent */
    static Optional<BigDecimal> bounded(String literal) {
        if (literal.length() > MAX_LITERAL) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(literal)).filter(Quantity::isWithinBounds);
        } catch (NumberFormatException exponentOutOfRange) {
            return Optional.empty();
        }
    }
}
