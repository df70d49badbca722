package io.countersign.domain.template;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** How an offered value must stand to the value a consultant requires for the project. */
public enum RequirementRelation {
    /** The required value or more. */
    AT_LEAST,
    /** The required value or less. */
    AT_MOST,
    /** The required value, within the tolerance of the field. */
    EQUAL;

    static final Map<String, RequirementRelation> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
