package io.countersign.application.assignment.port.in;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Ends a consultant assignment. Administrators and managers of the project may. */
public interface EndAssignmentUseCase {

    /** @return exactly one outcome, with the assignment that was ended */
    Mono<Outcome<AssignmentView>> end(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, ConsultantAssignmentId id, Precondition precondition, Instant at) {}
}
