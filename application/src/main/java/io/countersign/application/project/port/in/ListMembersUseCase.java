package io.countersign.application.project.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the members of a project, newest first. Everybody with a part in it may. */
public interface ListMembersUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<MemberView>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, PageRequest page) {}
}
