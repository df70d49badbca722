package io.countersign.application.project.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.Project;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the projects the actor sees, newest first. */
public interface ListProjectsUseCase {

    /** @return exactly one page */
    Mono<Page<Project>> list(Query query);

    /** Its input. */
    record Query(Actor actor, PageRequest page) {}
}
