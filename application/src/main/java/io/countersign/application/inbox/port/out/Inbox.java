package io.countersign.application.inbox.port.out;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Finds the acts that wait for a person. */
public interface Inbox {

    /**
     * @return one page, overdue first, then oldest first. Decisions: submissions in review that await a discipline for
     *         which the actor may fill a seat, their own or one delegated to them, that nobody has filled in the round,
     *         unless they or the holder of the seat is one of its authors, or they have filled another seat of the
     *         discipline. Drafts, and submissions to be revised, that the actor created. Staff: submissions in review,
     *         in projects they manage, or of an administrator in those that nobody manages, of which the people there
     *         are may be too few for their rule; all that lack some are among them, and some that do not may be; they
     *         are never overdue. The position is whether they are overdue, the time since when they wait and the
     *         submission's id; every page judges what is overdue by the instant of the first
     */
    Mono<Page<InboxItem>> page(Actor actor, PageRequest request);
}
