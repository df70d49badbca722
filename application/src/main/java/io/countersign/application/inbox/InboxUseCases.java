package io.countersign.application.inbox;

import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.submission.port.in.FindShortagesUseCase;

/** What waits for somebody. */
public interface InboxUseCases
        extends
            ListInboxUseCase {

    /** @return the use cases, working on these ports */
    static InboxUseCases create(Inbox inbox, FindShortagesUseCase submissions) {
        return new InboxService(inbox, submissions);
    }
}
