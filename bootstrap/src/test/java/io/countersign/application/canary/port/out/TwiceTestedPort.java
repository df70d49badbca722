package io.countersign.application.canary.port.out;

import reactor.core.publisher.Mono;

/** A port as it should be, to show that the rule can be kept. */
public interface TwiceTestedPort {

    Mono<String> find();
}
