package io.countersign.domain.canary;

/** An aggregate that can be restored. */
public record Restorable(String state) {

    public static Restorable restore(String state) {
        return new Restorable(state);
    }
}
