package io.countersign.application.delegation;

import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.delegation.port.in.CreateDelegationUseCase;
import io.countersign.application.delegation.port.in.GetDelegationUseCase;
import io.countersign.application.delegation.port.in.ListDelegationsUseCase;
import io.countersign.application.delegation.port.in.RevokeDelegationUseCase;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with delegations. */
public interface DelegationUseCases
        extends
            ListDelegationsUseCase,
            GetDelegationUseCase,
            CreateDelegationUseCase,
            RevokeDelegationUseCase {

    /** @return the use cases, working on these ports */
    static DelegationUseCases create(DelegationRepository delegations, GetProjectAccessUseCase projectAccess,
            GetAssignmentUseCase assignments, EventLog events, Transactions transactions) {
        return new DelegationService(delegations, projectAccess, assignments, events, transactions);
    }
}
