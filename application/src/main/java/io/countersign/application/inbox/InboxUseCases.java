package io.countersign.application.inbox;

import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;

/** What waits for somebody. */
public interface InboxUseCases
        extends
            ListInboxUseCase {

    /** @return the use cases, working on these ports */
    static InboxUseCases create(Inbox inbox) {
        return new InboxService(inbox);
    }
}
