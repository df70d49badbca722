package io.countersign.application.canary.port.in;

/** A use case that is a class. */
public class ConcreteUseCase {
}
