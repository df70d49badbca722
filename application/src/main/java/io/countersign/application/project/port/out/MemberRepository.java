package io.countersign.application.project.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Keeps the members of projects. */
public interface MemberRepository {

    /** @return the member, or empty */
    Mono<MemberView> find(ProjectId project, UserId user);

    /** @return one page, newest first; their position is the time they joined and their user id */
    Mono<Page<MemberView>> page(ProjectId project, PageRequest request);

    /**
     * Adds a member; signals a broken reference when there is no such user, a duplicate when they are one. Completes
     * empty.
     */
    Mono<Void> insert(Member member);

    /** Replaces the kept state of a member. Completes empty. */
    Mono<Void> update(Member member);

    /** Removes a member. Completes empty. */
    Mono<Void> delete(ProjectId project, UserId user);
}
