package io.countersign.application.user.port.in;

import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Says who the actor is and what part he has in which projects. */
public interface GetMeUseCase {

    /** @return exactly one answer */
    Mono<Me> get(Query query);

    /** What it takes. */
    record Query(Actor actor, Instant at) {}
}
