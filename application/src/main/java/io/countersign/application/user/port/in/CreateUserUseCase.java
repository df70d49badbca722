package io.countersign.application.user.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserDraft;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Registers a person before their first token is seen. Administrators may. */
public interface CreateUserUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<User>> create(Command command);

    /** Its input. */
    record Command(Actor actor, UserId id, Checked<UserDraft> draft, Instant at) {}
}
