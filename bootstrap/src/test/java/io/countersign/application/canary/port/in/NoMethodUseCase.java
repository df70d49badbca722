package io.countersign.application.canary.port.in;

import reactor.core.publisher.Mono;

/** A use case that promises nothing. */
public interface NoMethodUseCase {

    default Mono<String> submit() {
        return Mono.just("nothing");
    }
}
