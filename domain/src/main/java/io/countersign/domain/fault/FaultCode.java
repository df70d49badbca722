package io.countersign.domain.fault;

import java.util.Locale;

/**
 * The kinds of fault that one place of an input can have. The facts named beside a code are the ones its faults carry.
 */
public enum FaultCode {
    /** Something that must be there is absent, cleared or empty. */
    REQUIRED,
    /** A member nobody reads: most likely a typo, so it is never dropped silently. */
    UNKNOWN_FIELD,
    /** Another JSON type or form is expected: {@code expected}. */
    WRONG_TYPE,
    /** Fewer than {@code min} code points. */
    TOO_SHORT,
    /** More than {@code max} code points. */
    TOO_LONG,
    /** Fewer than {@code min} items. */
    TOO_FEW,
    /** More than {@code max} items. */
    TOO_MANY,
    /** Nested more than {@code max} levels. */
    TOO_DEEP,
    /** Text with U+0000 or a surrogate without its partner, which no database of ours can store. */
    UNSTORABLE_TEXT,
    /** A name with U+202E or with bidirectional controls that are not closed: it would show as another name. */
    MISLEADING_TEXT,
    /** Not an id. */
    INVALID_ID,
    /** Names a thing that does not exist: {@code reference}. */
    UNKNOWN_REFERENCE,
    /** Names a consultant type that was retired: {@code reference}. */
    RETIRED_REFERENCE,
    /** Stands twice where it may stand once: {@code value}. */
    DUPLICATE,
    /** Not one of the allowed values: {@code allowed}. */
    NOT_ALLOWED_VALUE,
    /** A number with too many digits or too large an exponent. */
    NUMBER_OUT_OF_BOUNDS,
    /** Below {@code min}. */
    TOO_SMALL,
    /** Above {@code max}. */
    TOO_LARGE,
    /** Not a key: lower-case letters, digits and underscores, starting with a letter. */
    INVALID_KEY,
    /** Not a unit by UCUM: {@code unit}. */
    INVALID_UNIT,
    /** A unit of another dimension than {@code expected}. */
    INCOMMENSURABLE_UNIT,
    /** Not a pattern that can be matched in linear time. */
    INVALID_PATTERN,
    /** The constraint does not fit the type of its field: {@code constraint}. */
    UNSUITABLE_CONSTRAINT,
    /** No value can meet the constraints together. */
    CONTRADICTORY_CONSTRAINTS,
    /** Not a time zone of the IANA database. */
    INVALID_TIME_ZONE,
    /** Not an e-mail address. */
    INVALID_EMAIL,
    /** Ends before it starts. */
    INVALID_PERIOD,
    /** A day on which the assignment that carries it does not hold. */
    OUTSIDE_VALIDITY,
    /** Several seats can be meant, and the decision does not say which: {@code allowed}, the people who hold them. */
    AMBIGUOUS_SEAT,
    /** A list of operands that is empty. */
    EMPTY_OPERANDS,
    /** A count that the operands cannot reach: {@code max}. */
    UNREACHABLE_COUNT,
    /** A rule nested more than {@code max} deep. */
    RULE_TOO_DEEP,
    /** A rule of more than {@code max} nodes. */
    RULE_TOO_LARGE,
    /** A field that the template does not have: {@code field}. */
    UNKNOWN_SPECIFICATION,
    /** Content that another version of the template has no place for: {@code place}. */
    NO_PLACE,
    /** The offered value breaks a constraint and no deviation is declared: {@code constraint}, {@code required}. */
    UNDECLARED_DEVIATION,
    /** The deviation is neither accepted nor refused by the decision: {@code field}. */
    UNACCEPTED_DEVIATION,
    /** A deviation is named that does not stand: {@code field}. */
    NO_SUCH_DEVIATION,
    /** The people assigned now can never satisfy the rule: {@code consultantTypeId}, {@code count}. */
    RULE_UNSATISFIABLE,
    /** No consultant type decides: there is nothing to approve by. */
    NO_CONSULTANT_TYPES,
    /** Not a value this place can have: {@code expected}. */
    INVALID_VALUE;

    /** @return the stable name of the code, lower case with hyphens */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
