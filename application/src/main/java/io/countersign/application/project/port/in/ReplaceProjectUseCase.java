package io.countersign.application.project.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Changes a project. Administrators and its managers may. */
public interface ReplaceProjectUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Project>> replace(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId id, Precondition precondition, Checked<Project.Definition> definition,
            Instant at) {}
}
