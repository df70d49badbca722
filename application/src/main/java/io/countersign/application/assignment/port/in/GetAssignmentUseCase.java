package io.countersign.application.assignment.port.in;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Reads one consultant assignment. Everybody with a part in the project may. */
public interface GetAssignmentUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<AssignmentView>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, ConsultantAssignmentId id, Instant at) {}
}
