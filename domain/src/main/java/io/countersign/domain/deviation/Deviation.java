package io.countersign.domain.deviation;

import java.util.Objects;

/**
 * An offered value that does not meet one constraint.
 *
 * @param field the key of the specification
 * @param against who set the constraint
 * @param constraint its JSON name, for example {@code min} or {@code at_least}
 * @param required what it asks for, as text in the unit of the template
 */
public record Deviation(String field, Against against, String constraint, String required) {

    public Deviation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(required, "required");
    }

    /** Who set a constraint. */
    public enum Against {
        /** The template, for every project. */
        TEMPLATE,
        /** A consultant, for this project. */
        REQUIREMENT
    }
}
