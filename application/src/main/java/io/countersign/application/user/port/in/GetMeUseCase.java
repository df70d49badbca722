package io.countersign.application.user.port.in;

import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Says who the actor is and which part they have in each project. */
public interface GetMeUseCase {

    /** @return exactly one answer */
    Mono<Me> get(Query query);

    /** Its input. */
    record Query(Actor actor, Instant at) {}
}
