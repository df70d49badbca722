package io.countersign.application.user.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Reads one user. Administrators may. */
public interface GetUserUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<User>> get(Query query);

    /** Its input. */
    record Query(Actor actor, UserId id) {}
}
