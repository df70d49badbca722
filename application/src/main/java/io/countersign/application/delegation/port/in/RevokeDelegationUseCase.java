package io.countersign.application.delegation.port.in;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Takes a delegation back. The consultant who is represented, managers of the project and administrators may. */
public interface RevokeDelegationUseCase {

    /** @return exactly one outcome, with the delegation that was revoked */
    Mono<Outcome<DelegationView>> revoke(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, ConsultantAssignmentId assignment, DelegationId id,
            Precondition precondition, Instant at) {}
}
