package io.countersign.application.dryrun;

import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.transaction.port.out.Transactions;
import reactor.core.publisher.Mono;

final class DryRunService implements PerformDryRunUseCase {

    private final Transactions transactions;

    DryRunService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Mono<T> dryRun(Mono<T> command) {
        return transactions.rolledBack(command);
    }
}
