package io.countersign.application.inbox.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/**
 * Lists the acts that wait for the actor, overdue first, then oldest first: decisions to make, submissions to revise,
 * drafts to submit, people to assign.
 */
public interface ListInboxUseCase {

    /** @return exactly one page */
    Mono<Page<InboxItem>> list(Query query);

    /** Its input. */
    record Query(Actor actor, PageRequest page) {}
}
