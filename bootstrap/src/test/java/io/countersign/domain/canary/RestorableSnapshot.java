package io.countersign.domain.canary;

/** The storage form of an aggregate, with its way back. */
public record RestorableSnapshot(String state) {}
