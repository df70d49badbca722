package io.countersign.application.rehearsal;

import io.countersign.application.transaction.port.out.Transactions;
import reactor.core.publisher.Mono;

final class RehearsalService implements RehearsalUseCases {

    private final Transactions transactions;

    RehearsalService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Mono<T> rehearse(Mono<T> command) {
        return transactions.undone(command);
    }
}
