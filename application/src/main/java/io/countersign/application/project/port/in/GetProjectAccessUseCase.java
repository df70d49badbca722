package io.countersign.application.project.port.in;

import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Says where the actor stands in a project. Everybody with a part in it may. */
public interface GetProjectAccessUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<ProjectAccess>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId id) {}
}
