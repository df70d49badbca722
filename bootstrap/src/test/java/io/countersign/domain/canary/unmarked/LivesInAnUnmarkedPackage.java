package io.countersign.domain.canary.unmarked;

/** Lies in a package that says nothing about null. */
public final class LivesInAnUnmarkedPackage {
}
