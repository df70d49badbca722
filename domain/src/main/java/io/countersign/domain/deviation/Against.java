package io.countersign.domain.deviation;

import io.countersign.domain.document.JsonNames;

/** Who set a constraint. */
public enum Against {
    /** The template, for every project. */
    TEMPLATE,
    /** A consultant, for this project. */
    REQUIREMENT;

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
