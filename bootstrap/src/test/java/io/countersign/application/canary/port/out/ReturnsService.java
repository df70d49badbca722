package io.countersign.application.canary.port.out;

import io.countersign.application.canary.CanaryService;
import reactor.core.publisher.Mono;

/** Needs the service that needs the port. */
public interface ReturnsService {

    Mono<CanaryService> service();
}
