package io.countersign.adapter.web.canary;

/** A controller that others can call. */
public abstract class CanaryController {
}
