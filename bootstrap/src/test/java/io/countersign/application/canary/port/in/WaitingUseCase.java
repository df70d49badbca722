package io.countersign.application.canary.port.in;

/** Makes its caller wait. */
public interface WaitingUseCase {

    String submit();
}
