package io.countersign.application.user.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.User;
import reactor.core.publisher.Mono;

/** Lists users, newest first. Administrators may. */
public interface ListUsersUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<User>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, PageRequest page) {}
}
