package io.countersign.domain.canary;

/** An answer anybody may add to. */
public interface OpenOutcome {
}
