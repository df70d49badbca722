package io.countersign.domain.canary;

/** A hierarchy without an end. */
public abstract class OpenAbstractClass {
}
