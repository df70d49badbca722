package io.countersign.application.user.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Keeps users. */
public interface UserRepository {

    /** @return the user, or empty */
    Mono<User> find(UserId id);

    /** @return the user whose tokens have that subject, or empty */
    Mono<User> findBySubject(String subject);

    /** @return the names of those of them there are: exactly one map */
    Mono<Map<UserId, String>> names(Set<UserId> ids);

    /**
     * Binds the subject to the user registered with that e-mail, ignoring case, who has no subject yet; else adds the
     * user. When the subject was bound at the same instant by somebody else, that user is the answer.
     *
     * @return the user who has the subject now: exactly one
     */
    Mono<User> bindOrInsert(User user);

    /** @return one page, newest first */
    Mono<Page<User>> page(PageRequest request);

    /** Adds a user; signals a duplicate value when the e-mail or the subject is taken. Completes empty. */
    Mono<Void> insert(User user);

    /**
     * @return the part the user has in each project, with the disciplines that hold at that instant: exactly one list
     */
    Mono<List<Participation>> participations(UserId user, Instant at);
}
