package io.countersign.adapter.persistence.canary;

/** A mapper that others can call. */
public abstract class CanaryMapper {
}
