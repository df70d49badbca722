package io.countersign.adapter.persistence.inbox;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.inbox.InboxContract;
import io.countersign.application.submission.ReviewPorts;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcInboxIT extends InboxContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected ReviewPorts ports() {
        return fresh.reviewPorts();
    }
}
