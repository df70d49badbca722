package io.countersign.domain.rule;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/**
 * The kinds of decision a consultant can make (review actions). Labels on stamps differ per office; kinds are fixed.
 */
public enum DecisionKind {
    /** No exceptions taken. */
    APPROVED,
    /** Make corrections noted; needs a note. */
    APPROVED_AS_NOTED,
    /** Revise and resubmit; needs a comment. */
    REVISION_REQUESTED,
    /** Not approved, for good; needs a reason. */
    REJECTED,
    /** Takes no part in this round; needs a reason. */
    RECUSED;

    /** The kinds by their JSON names. */
    public static final Map<String, DecisionKind> BY_JSON_NAME = JsonNames.of(values());

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
        return this == REVISION_REQUESTED || this == REJECTED;
    }

    /** @return whether words must go with it */
    public boolean needsComments() {
        return this != APPROVED;
    }
}
