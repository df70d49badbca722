package io.countersign.application.canary.port.out;

import io.countersign.application.canary.port.in.SeesRepositoryUseCase;
import reactor.core.publisher.Mono;

/** Follows every change of an inbound port. */
public interface TakesCommand {

    Mono<Void> store(SeesRepositoryUseCase command);
}
