package io.countersign.application.delegation.port.in;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Reads one delegation that was not revoked. Everybody with a part in the project may. */
public interface GetDelegationUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<DelegationView>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, ConsultantAssignmentId assignment, DelegationId id, Instant at) {}
}
