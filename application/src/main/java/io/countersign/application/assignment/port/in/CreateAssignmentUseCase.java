package io.countersign.application.assignment.port.in;

import io.countersign.domain.assignment.AssignmentDraft;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Assigns a person to a discipline in a project. Administrators and managers of the project may. */
public interface CreateAssignmentUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<AssignmentView>> create(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, ConsultantAssignmentId id, Checked<AssignmentDraft> draft,
            Instant at) {}
}
