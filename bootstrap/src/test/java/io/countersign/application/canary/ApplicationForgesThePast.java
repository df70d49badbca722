package io.countersign.application.canary;

import io.countersign.domain.canary.Restorable;
import java.util.function.Function;

/** Makes up a state instead of reaching it. */
public final class ApplicationForgesThePast {

    private ApplicationForgesThePast() {
    }

    static final class ByCall {
        Restorable forge() {
            return Restorable.restore("approved");
        }
    }

    static final class ByReference {
        Function<String, Restorable> forge() {
            return Restorable::restore;
        }
    }
}
