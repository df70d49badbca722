package io.countersign.domain.template.diff;

import io.countersign.domain.document.JsonNames;

/** The effect of a template change on an offer that met the version before; from harmless to harmful. */
public enum Compatibility {
    /** Every offer without gaps and deviations is without them still, and nobody is asked for more. */
    COMPATIBLE,
    /**
     * All that was offered still has its place, but it may lack something or deviate, or somebody is asked for more.
     */
    TIGHTENING,
    /** Offered content may have no place any more or another meaning, or others decide. */
    BREAKING;

    /** @return the name in JSON */
    public String jsonName() {
        return JsonNames.of(this);
    }

    /** @return the more harmful of both */
    public Compatibility orWorse(Compatibility other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Compatibility compatibleIf(boolean harmless) {
        return harmless ? COMPATIBLE : TIGHTENING;
    }
}
