package io.countersign.domain.deviation;

/** How a value stands to one constraint. */
public enum Comparison {
    /** It meets the constraint. */
    COMPLIES,
    /** It does not. */
    DEVIATES,
    /** It is asked for and was not offered. */
    MISSING,
    /** The offered or the required value is not of the type of the field, or is in a unit of another dimension. */
    NOT_COMPARABLE
}
