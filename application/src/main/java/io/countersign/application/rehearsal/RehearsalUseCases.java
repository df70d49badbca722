package io.countersign.application.rehearsal;

import io.countersign.application.rehearsal.port.in.RehearseUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done to know beforehand. */
public interface RehearsalUseCases extends RehearseUseCase {

    /** @return the use cases, working on this port */
    static RehearsalUseCases create(Transactions transactions) {
        return new RehearsalService(transactions);
    }
}
