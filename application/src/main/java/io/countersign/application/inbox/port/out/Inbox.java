package io.countersign.application.inbox.port.out;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Finds what waits for somebody. */
public interface Inbox {

    /**
     * @return one page, overdue first, then oldest first: submissions in review that await a discipline the actor is actively assigned to and
     *         has not decided for in the round, unless he is one of their authors; and those the actor created that are
     *         drafts or to be revised. Their position is whether
     *         they are overdue, the time since when they wait and the submission's id; every page judges what is overdue by
     *         the instant of the first
     */
    Mono<Page<InboxItem>> page(Actor actor, PageRequest request);
}
