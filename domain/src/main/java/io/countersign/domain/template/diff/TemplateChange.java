package io.countersign.domain.template.diff;

import io.countersign.domain.document.JsonNames;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that differs between two versions of a template.
 *
 * @param path its place in the definition, where the items of lists go by their keys:
 *            {@code /specifications/flow_rate/constraints/min}
 * @param before its JSON form in the version before, empty when it is new; numbers of a quantity with their unit
 * @param after its JSON form in the version after, empty when it is gone
 */
public record TemplateChange(Pointer path, Compatibility compatibility, Optional<JsonValue> before,
        Optional<JsonValue> after) {

    public TemplateChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(compatibility, "compatibility");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (before.equals(after)) {
            throw new IllegalArgumentException("after: nothing changed at " + path);
        }
    }

    /** How something differs. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It is another, or in another order. */
        CHANGED;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }

    /** @return how it differs */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
}
