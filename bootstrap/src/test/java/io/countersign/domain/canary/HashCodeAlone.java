package io.countersign.domain.canary;

/** Hashed, but never equal. */
public final class HashCodeAlone {

    @Override
    public int hashCode() {
        return 1;
    }
}
