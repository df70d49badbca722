package io.countersign.domain.project;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** The part a member has in a project. Consultants have assignments instead. */
public enum ProjectRole {
    /** Runs the project: members, assignments, overrides. */
    MANAGER,
    /** Offers products. */
    CONTRACTOR,
    /** Reads. */
    VIEWER;

    /** The roles by their JSON names. */
    public static final Map<String, ProjectRole> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
