package io.countersign.application.user.port.in;

import io.countersign.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tells the names of people, to whoever has seen their ids in something that he may read. */
public interface NameUsersUseCase {

    /** @return exactly one map, without the ids that nobody has */
    Mono<Map<UserId, String>> name(Query query);

    /** What it takes. */
    record Query(Set<UserId> users) {
        public Query {
            users = Set.copyOf(users);
        }
    }
}
