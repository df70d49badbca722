package io.countersign.application.delegation.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Lists the delegations of an assignment that were not revoked, newest first. Everybody with a part in the project may.
 */
public interface ListDelegationsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<DelegationView>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, ConsultantAssignmentId assignment, PageRequest page, Instant at) {}
}
