package io.countersign.application.canary.port.in;

import reactor.core.publisher.Mono;

/** Two use cases in one. */
public interface TwoMethodsUseCase {

    Mono<String> submit();

    Mono<String> withdraw();
}
