package io.countersign.application.project.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Keeps projects and tells where people stand in them. */
public interface ProjectRepository {

    /** @return where the actor stands in the project, also without a part in it; empty when there is no such project */
    Mono<ProjectAccess> findAccess(ProjectId id, Actor actor);

    /** @return the same, the project locked until the transaction ends; empty when there is no such project */
    Mono<ProjectAccess> findAccessForUpdate(ProjectId id, Actor actor);

    /** @return one page of the projects the actor sees, newest first */
    Mono<Page<Project>> page(Actor actor, PageRequest request);

    /** Adds it; signals a duplicate value when the code, ignoring case, is taken. Completes empty. */
    Mono<Void> insert(Project project);

    /** Replaces its kept state; signals a duplicate value when the code is taken. Completes empty. */
    Mono<Void> update(Project project);
}
