package io.countersign.application.inbox;

import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.submission.port.in.FindShortagesUseCase;

/** Makes the use case of the inbox. */
public final class InboxUseCases {

    private InboxUseCases() {
    }

    /** @return the use case, working on these ports */
    public static ListInboxUseCase create(Inbox inbox, FindShortagesUseCase submissions) {
        return new InboxService(inbox, submissions);
    }
}
