package io.countersign.application.canary.port.in;

import io.countersign.application.canary.CanaryService;
import reactor.core.publisher.Mono;

/** Hands out the service instead of the promise. */
public interface ReturnsServiceUseCase {

    Mono<CanaryService> service();
}
