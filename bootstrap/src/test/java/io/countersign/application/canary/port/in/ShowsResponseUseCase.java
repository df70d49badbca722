package io.countersign.application.canary.port.in;

import io.countersign.adapter.web.canary.CanaryResponse;
import reactor.core.publisher.Mono;

/** Shows the shape of the wire. */
public interface ShowsResponseUseCase {

    Mono<CanaryResponse> answer();
}
