package io.countersign.application.canary;

/** A refusal no switch knows. */
public record OpenRefusal(String reason) {}
