package io.countersign.application.canary.port.out;

import reactor.core.publisher.Mono;

/** A port whose contract only a fake keeps. */
public interface OnceTestedPort {

    Mono<String> find();
}
