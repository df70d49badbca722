package io.countersign.adapter.persistence.connection;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.transaction.TransactionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReactiveTransactionsIT extends TransactionsContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }
}
