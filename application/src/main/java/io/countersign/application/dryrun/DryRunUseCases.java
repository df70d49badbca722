package io.countersign.application.dryrun;

import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Makes the use case of dry runs. */
public final class DryRunUseCases {

    private DryRunUseCases() {
    }

    /** @return the use case, working on this port */
    public static PerformDryRunUseCase create(Transactions transactions) {
        return new DryRunService(transactions);
    }
}
