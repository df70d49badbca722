package io.countersign.domain.template;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** When a round with a negative verdict ends; a positive verdict ends it at once. */
public enum ClosePolicy {
    /** When everybody asked has answered, so that the contractor gets all comments at once. */
    WHEN_ALL_RESPONDED,
    /** As soon as the verdict can no longer become positive. */
    WHEN_DECIDED;

    static final Map<String, ClosePolicy> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
