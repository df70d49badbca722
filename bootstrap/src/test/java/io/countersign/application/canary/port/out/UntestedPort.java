package io.countersign.application.canary.port.out;

import reactor.core.publisher.Mono;

/** A port without a contract. */
public interface UntestedPort {

    Mono<String> find();
}
