package io.countersign.stray;

/** Lies where no rule looks. */
public final class LivesInNoLayer {
}
