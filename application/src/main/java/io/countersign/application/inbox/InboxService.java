package io.countersign.application.inbox;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.page.Page;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

final class InboxService implements ListInboxUseCase {

    private final Inbox inbox;
    private final FindShortagesUseCase submissions;

    InboxService(Inbox inbox, FindShortagesUseCase submissions) {
        this.inbox = inbox;
        this.submissions = submissions;
    }

    @Override
    public Mono<Page<InboxItem>> list(ListInboxUseCase.Query query) {
        return inbox.page(query.actor(), query.page()).flatMap(page -> shortagesOf(page, query.actor())
                .map(shortages -> new Page<>(page.items().stream().flatMap(item -> found(item, shortages)).toList(),
                        page.next())));
    }

    private Mono<Map<SubmissionId, List<Shortage>>> shortagesOf(Page<InboxItem> page, Actor actor) {
        var suspected = page.items().stream()
                .filter(item -> item.kind() == InboxItem.Kind.STAFF)
                .map(InboxItem::submission)
                .toList();
        return suspected.isEmpty()
                ? Mono.just(Map.of())
                : submissions.shortages(new FindShortagesUseCase.Query(actor, suspected));
    }

    /**
     * A submission that was suspected of lacking people, and does not, is no item. Each discipline that lacks some is
     * one.
     */
    private static Stream<InboxItem> found(InboxItem item, Map<SubmissionId, List<Shortage>> shortages) {
        return item.kind() == InboxItem.Kind.STAFF
                ? shortages.getOrDefault(item.submission(), List.of()).stream().map(item::lacking)
                : Stream.of(item);
    }
}
