package io.countersign.domain.deviation;

/** How a value stands to one constraint. */
public enum Comparison {
    /** It meets the constraint. */
    COMPLIES,
    /** It does not. */
    DEVIATES,
    /** It is asked for and was not offered. */
    MISSING,
    /** What is offered, or what is required, is not of the type of the field, or in a unit of another dimension. */
    NOT_COMPARABLE
}
