package io.countersign.domain.rule;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/**
 * The value of a rule over the ballots of a round. The constants but the last are a chain from best to worst, and every
 * combinator is an order statistic on it; {@link #NOT_APPLICABLE} is dropped from the operands before.
 */
public enum Verdict {
    /** Everyone who must has approved. */
    APPROVED,
    /** Approved, with notes to follow. */
    APPROVED_AS_NOTED,
    /** Votes are missing. */
    PENDING,
    /** The people there are can never satisfy the rule. */
    UNSATISFIABLE,
    /** To be revised and resubmitted. */
    NEEDS_REVISION,
    /** Refused for good. */
    REJECTED,
    /** The condition of the rule is false. */
    NOT_APPLICABLE;

    /** The verdicts by their JSON names. */
    public static final Map<String, Verdict> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON, lower snake case */
    public String jsonName() {
        return JsonNames.of(this);
    }

    /** @return whether it lets the product pass */
    public boolean positive() {
        return this == APPROVED || this == APPROVED_AS_NOTED;
    }

    /** @return whether it stops the product */
    public boolean negative() {
        return this == NEEDS_REVISION || this == REJECTED;
    }

    /** @return whether this is nearer to approval than the other, or equal to it */
    public boolean atLeastAsGoodAs(Verdict other) {
        return compareTo(other) <= 0;
    }

    static Verdict of(DecisionKind vote) {
        return switch (vote) {
            case APPROVED -> APPROVED;
            case APPROVED_AS_NOTED -> APPROVED_AS_NOTED;
            case REVISION_REQUESTED -> NEEDS_REVISION;
            case REJECTED -> REJECTED;
            case RECUSED -> throw new IllegalArgumentException("vote: a recusal is not a vote");
        };
    }
}
