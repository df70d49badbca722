package io.countersign.adapter.web.canary;

/** A transfer object. */
public record CanaryResponse(String id) {}
