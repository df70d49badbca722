package io.countersign.adapter.web.call;

import io.countersign.domain.user.Actor;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Knows who makes a call. */
@FunctionalInterface
public interface Callers {

    /** @return exactly one actor, or an error when nobody is authenticated */
    Mono<Actor> of(ServerWebExchange exchange);
}
