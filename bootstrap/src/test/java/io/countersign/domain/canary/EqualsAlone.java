package io.countersign.domain.canary;

import org.jspecify.annotations.Nullable;

/** Equal, but not to a set. */
@SuppressWarnings("overrides")
public final class EqualsAlone {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EqualsAlone;
    }
}
