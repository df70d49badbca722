package io.countersign.domain.canary;

/** A checked exception of our own. */
public final class CheckedFailure extends Exception {

    private static final long serialVersionUID = 1;
}
