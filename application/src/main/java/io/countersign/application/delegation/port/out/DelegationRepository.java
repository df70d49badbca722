package io.countersign.application.delegation.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import reactor.core.publisher.Mono;

/** Keeps delegations. */
public interface DelegationRepository {

    /** @return the delegation of that assignment that was not revoked, or empty */
    Mono<Delegation> find(ConsultantAssignment assignment, DelegationId id);

    /** @return one page of those not revoked, newest first */
    Mono<Page<Delegation>> page(ConsultantAssignment assignment, PageRequest request);

    /**
     * Adds it; signals a duplicate value when the same person has it for the same days already, a broken reference when
     * there is no such person. Completes empty.
     */
    Mono<Void> insert(Delegation delegation);

    /** Keeps the revocation of a delegation. Completes empty. */
    Mono<Void> update(Delegation delegation);
}
