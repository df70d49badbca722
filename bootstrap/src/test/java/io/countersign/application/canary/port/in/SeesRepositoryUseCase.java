package io.countersign.application.canary.port.in;

import io.countersign.application.canary.port.out.UntestedPort;
import reactor.core.publisher.Mono;

/** Shows its callers where the data comes from. */
public interface SeesRepositoryUseCase {

    Mono<UntestedPort> repository();
}
