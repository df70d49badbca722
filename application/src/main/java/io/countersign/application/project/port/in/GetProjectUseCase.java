package io.countersign.application.project.port.in;

import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one project. Everybody with a part in it may. */
public interface GetProjectUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Project>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId id) {}
}
