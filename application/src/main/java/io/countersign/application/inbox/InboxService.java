package io.countersign.application.inbox;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.page.Page;
import reactor.core.publisher.Mono;

final class InboxService implements InboxUseCases {

    private final Inbox inbox;

    InboxService(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Mono<Page<InboxItem>> list(ListInboxUseCase.Query query) {
        return inbox.page(query.actor(), query.page());
    }
}
