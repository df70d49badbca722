package io.countersign.application.user.port.in;

import io.countersign.domain.user.UserId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Tells the names of people. Callers have seen the ids in something that they may read. */
public interface NameUsersUseCase {

    /** @return exactly one map, without the ids that nobody has */
    Mono<Map<UserId, String>> name(Query query);

    /** Its input. */
    record Query(Set<UserId> users) {
        public Query {
            users = Set.copyOf(users);
        }
    }
}
