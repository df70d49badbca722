package io.countersign.application.canarymirror.port.out;

import reactor.core.publisher.Mono;

/** The repository of another feature. */
public interface MirrorRepository {

    Mono<String> find();
}
