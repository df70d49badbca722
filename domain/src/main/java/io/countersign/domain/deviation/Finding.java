package io.countersign.domain.deviation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One field compared with one constraint.
 *
 * @param field the key of the specification
 * @param against who set the constraint
 * @param constraint its JSON name: {@code required}, {@code requiredWhen}, {@code min}, {@code exclusiveMin},
 *     {@code max}, {@code exclusiveMax}, {@code equals}, {@code oneOf}, {@code minLength}, {@code maxLength},
 *     {@code pattern}; {@code at_least}, {@code at_most}, {@code equal} for the requirement value; {@code type} for a
 *     value that is not of the type of a field without constraints; {@value #DECLARED} for a deviation that is declared
 *     though no constraint is broken
 * @param required what the constraint asks for, in the unit of the template
 * @param offered the value as it was given
 * @param delta only where the constraint is not met: how much more was offered than is required, in steps of the
 *     template's unit (negative: less), in days between dates, in code points between lengths
 * @param reason why it deviates, as the contractor declares it
 * @param acceptedBy the ids of the decisions that count and accept the deviation
 */
public record Finding(String field, Against against, String constraint, Comparison comparison,
        Optional<Figure> required, Optional<Figure> offered, Optional<Figure> delta, Optional<String> reason,
        List<UUID> acceptedBy) {

    /** The constraint named for a deviation that is declared although no constraint is broken. */
    public static final String DECLARED = "declared";

    public Finding {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(against, "against");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(required, "required");
        Objects.requireNonNull(offered, "offered");
        Objects.requireNonNull(delta, "delta");
        Objects.requireNonNull(reason, "reason");
        acceptedBy = List.copyOf(acceptedBy);
    }

    static Finding of(String field, Against against, String constraint, Comparison comparison,
            Optional<Figure> required, Optional<Figure> offered) {
        return new Finding(field, against, constraint, comparison, required, offered, Optional.empty(),
                Optional.empty(), List.of());
    }

    /** A deviation that is declared although no constraint is broken. */
    static Finding declared(String field, Optional<Figure> offered, String reason) {
        return of(field, Against.TEMPLATE, DECLARED, Comparison.DEVIATES, Optional.empty(), offered)
                .because(Optional.of(reason));
    }

    Finding with(Optional<Figure> difference) {
        return new Finding(field, against, constraint, comparison, required, offered, difference, reason, acceptedBy);
    }

    Finding because(Optional<String> declaredReason) {
        return new Finding(field, against, constraint, comparison, required, offered, delta, declaredReason,
                acceptedBy);
    }

    Finding acceptedBy(List<UUID> decisions) {
        return new Finding(field, against, constraint, comparison, required, offered, delta, reason, decisions);
    }

    /** @return whether the constraint is not met, be that declared, accepted or neither */
    public boolean deviates() {
        return comparison == Comparison.DEVIATES;
    }

    /** @return the status of the finding, with declaration and acceptance taken into account */
    public FindingStatus status() {
        return switch (comparison) {
            case COMPLIES -> FindingStatus.COMPLIES;
            case MISSING -> FindingStatus.MISSING;
            case NOT_COMPARABLE -> FindingStatus.NOT_COMPARABLE;
            case DEVIATES -> acceptedBy.isEmpty() ? unaccepted() : FindingStatus.ACCEPTED;
        };
    }

    private FindingStatus unaccepted() {
        return reason.isPresent() ? FindingStatus.DECLARED : FindingStatus.DEVIATES;
    }
}
