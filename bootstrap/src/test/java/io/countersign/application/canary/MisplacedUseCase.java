package io.countersign.application.canary;

import reactor.core.publisher.Mono;

/** A use case beside the ports. */
public interface MisplacedUseCase {

    Mono<String> submit();
}
