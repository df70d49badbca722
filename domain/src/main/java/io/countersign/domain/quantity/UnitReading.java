package io.countersign.domain.quantity;

import java.util.Optional;

/** The result of reading a unit code: a unit, or the reason why there is none. */
public sealed interface UnitReading {
    /** The unit, empty when the code was refused. */
    Optional<Unit> asOptional();

    /** The code names a unit. */
    record Accepted(Unit unit) implements UnitReading {
        @Override
        public Optional<Unit> asOptional() {
            return Optional.of(unit);
        }
    }

    /**
     * The code names no unit.
     *
     * @param at the index in the code of the first character of what is wrong
     */
    record Refused(Reason reason, int at) implements UnitReading {
        @Override
        public Optional<Unit> asOptional() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return reason + " at index " + at;
        }
    }

    /** Why a code is refused. */
    enum Reason {
        /** Nothing was given; the unit of plain numbers is {@code 1}. */
        EMPTY,
        /** More than {@value Unit#MAX_CODE_LENGTH} characters. */
        TOO_LONG,
        /** A space, a control character or anything else outside printable ASCII. */
        ILLEGAL_CHARACTER,
        /** Against the grammar: a missing operand, an unmatched bracket, an exponent on a parenthesis. */
        MALFORMED,
        /** No such unit; codes are case-sensitive. */
        UNKNOWN_SYMBOL,
        /** The unit exists but takes no prefix, or not this one. */
        PREFIX_NOT_ALLOWED,
        /** An exponent of zero or beyond ±24, an integer of zero or beyond nine digits, a factor that grew absurd. */
        NUMBER_OUT_OF_RANGE,
        /** A unit that stands alone, such as {@code Cel}, has an exponent or stands in a product. */
        MUST_STAND_ALONE
    }
}
