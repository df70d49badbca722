package io.countersign.adapter.persistence.canary;

/** A row that others can see. */
public record CanaryRow(String id) {}
