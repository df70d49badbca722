package io.countersign.application.canary.port.in;

import reactor.core.publisher.Mono;

/** Two methods, one of them inherited. */
public interface InheritingUseCase extends Submissions {

    Mono<String> withdraw();
}
