package io.countersign.domain.template;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** The party that must supply an item. */
public enum Source {
    /** A consultant of the project. */
    CONSULTANT,
    /** The project manager. */
    PROJECT_MANAGER,
    /** The contractor. */
    CONTRACTOR,
    /** The contractor, with the supervision of the works. */
    CONTRACTOR_WITH_SUPERVISION;

    static final Map<String, Source> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
