package io.countersign.domain.rule;

import io.countersign.domain.document.JsonNames;
import java.util.Map;

/** The three values of Kleene's logic: a condition over values that may be missing. */
public enum Truth {
    /** It does not hold. */
    FALSE,
    /** It cannot be said. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /** The values by their JSON names. */
    public static final Map<String, Truth> BY_JSON_NAME = JsonNames.of(values());

    /** @return the name in JSON, lower case */
    public String jsonName() {
        return JsonNames.of(this);
    }

    /** @return the truth of a plain boolean */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** @return the opposite, unknown staying unknown */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** @return the weaker of both */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** @return the stronger of both */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
