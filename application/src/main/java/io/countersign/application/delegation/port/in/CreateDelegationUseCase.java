package io.countersign.application.delegation.port.in;

import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.delegation.DelegationDraft;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Lets somebody decide for an assigned consultant. That consultant, managers of the project and administrators may. */
public interface CreateDelegationUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<DelegationView>> create(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, ConsultantAssignmentId assignment, DelegationId id,
            Checked<DelegationDraft> draft, Instant at) {}
}
