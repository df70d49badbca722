package io.countersign.application.user.port.in;

import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Recognises the bearer of a token; the first token of a new subject creates or binds its user. */
public interface IdentifyUserUseCase {

    /** @return exactly one id, the same for every token of the subject */
    Mono<UserId> identify(Command command);

    /** Its input. */
    record Command(String subject, Optional<String> verifiedEmail, Optional<String> name, UserId newId, Instant at) {}
}
