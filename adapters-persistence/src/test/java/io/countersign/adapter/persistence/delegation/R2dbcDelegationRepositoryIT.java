package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.delegation.DelegationRepositoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcDelegationRepositoryIT extends DelegationRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }
}
