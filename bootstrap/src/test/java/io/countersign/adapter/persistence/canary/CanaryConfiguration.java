package io.countersign.adapter.persistence.canary;

/** A configuration by name. */
public abstract class CanaryConfiguration {
}
