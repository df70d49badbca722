package io.countersign.domain.deviation;

import io.countersign.domain.document.JsonNames;

/** How a value stands to one constraint, with declaration and acceptance taken into account. */
public enum FindingStatus {
    /** It meets the constraint. */
    COMPLIES,
    /** It does not meet the constraint, and that is neither declared nor accepted. */
    DEVIATES,
    /** It is asked for and was not offered. */
    MISSING,
    /** It cannot be compared. */
    NOT_COMPARABLE,
    /** It does not meet the constraint, which the contractor declares, with a reason. */
    DECLARED,
    /** It does not meet the constraint, and a decision that counts accepts that. */
    ACCEPTED;

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
