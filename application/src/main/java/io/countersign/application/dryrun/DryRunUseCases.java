package io.countersign.application.dryrun;

import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done to know beforehand. */
public interface DryRunUseCases extends PerformDryRunUseCase {

    /** @return the use cases, working on this port */
    static DryRunUseCases create(Transactions transactions) {
        return new DryRunService(transactions);
    }
}
