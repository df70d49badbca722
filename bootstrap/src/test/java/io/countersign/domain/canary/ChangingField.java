package io.countersign.domain.canary;

/** A value that changes under its reader. */
public final class ChangingField {

    private int count;

    int increment() {
        count++;
        return count;
    }
}
