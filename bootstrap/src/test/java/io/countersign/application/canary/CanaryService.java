package io.countersign.application.canary;

/** A service, which only its own feature and bootstrap may know; public, which it may not be. */
public class CanaryService {
}
