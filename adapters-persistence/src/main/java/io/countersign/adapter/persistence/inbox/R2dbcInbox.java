package io.countersign.adapter.persistence.inbox;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class R2dbcInbox implements Inbox {

    private record Asked(UserId user, boolean admin, PageStart start, boolean overdue, Optional<Instant> asOf) {}

    private static final SqlText<Asked> PAGE = SqlText.load("inbox/page", Asked.class);

    private final Database database;

    R2dbcInbox(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Page<InboxItem>> page(Actor actor, PageRequest request) {
        var urgency = request.after().flatMap(Position::urgency);
        return database.run(database.select(PAGE, new Asked(actor.id(), actor.admin(), PageStart.of(request),
                urgency.map(Position.Urgency::overdue).orElse(false), urgency.map(Position.Urgency::asOf)),
                InboxRow::read)
                .all()
                .collectList()
                .map(rows -> page(rows, request.limit())));
    }

    /** One submission can wait for two disciplines of a person: both have its position and stand on the same page. */
    private static Page<InboxItem> page(List<InboxRow> rows, int limit) {
        var end = endOfPage(rows, limit);
        var next = end < rows.size() ? Optional.of(rows.get(end - 1).position()) : Optional.<Position>empty();
        return new Page<>(rows.subList(0, end).stream()
                .filter(InboxRow::holds)
                .map(InboxRow::item)
                .distinct()
                .sorted(InboxRow.ORDER)
                .toList(), next);
    }

    private static int endOfPage(List<InboxRow> rows, int limit) {
        if (rows.size() <= limit) {
            return rows.size();
        }
        var last = rows.get(limit).position();
        var end = limit;
        while (end > 0 && rows.get(end - 1).position().equals(last)) {
            end--;
        }
        if (end > 0) {
            return end;
        }
        while (end < rows.size() && rows.get(end).position().equals(last)) {
            end++;
        }
        return end;
    }
}
