package io.countersign.application.canary.port.in;

import reactor.core.publisher.Mono;

/** An inbound port without the name of one. */
public interface Submissions {

    Mono<String> submit();
}
