package io.countersign.domain.deviation;

import io.countersign.domain.document.JsonNames;

/** What is to be said of a value and one constraint, all told. */
public enum FindingStatus {
    /** It meets the constraint. */
    COMPLIES,
    /** It does not, and nobody has said so: neither declared nor accepted. */
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
