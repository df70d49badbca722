package io.countersign.application.project.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Creates a project. Administrators may. */
public interface CreateProjectUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Project>> create(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId id, Checked<Project.Definition> definition, Instant at) {}
}
