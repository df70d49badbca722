package io.countersign.domain.canary;

/** A class anybody may extend. */
public class OpenClass {
}
