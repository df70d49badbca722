package io.countersign.application.feed.port.in;

import io.countersign.domain.event.Readership;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Says which events the actor may read. */
public interface GetReadershipUseCase {

    /** @return exactly one readership, as it is now */
    Mono<Readership> get(Query query);

    /** Its input. */
    record Query(Actor actor, Instant at) {}
}
