package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.assignment.AssignmentRepositoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcAssignmentRepositoryIT extends AssignmentRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }
}
