package io.countersign.domain.template;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** The ways to tick an item of a checklist. */
public enum ChecklistKind {
    /** A file: {@code {"name", "uri"?, "sha256"?}}. */
    FILE,
    /** An answer, yes or no: a boolean. */
    YES_NO,
    /** A mark that it was checked: {@code true}. */
    CHECKED_MARK,
    /** Any text or number. */
    VALUE,
    /** A check made together with the other party: {@code true}. */
    JOINT_CHECK;

    static final Map<String, ChecklistKind> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }
}
