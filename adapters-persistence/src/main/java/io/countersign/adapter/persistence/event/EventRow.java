package io.countersign.adapter.persistence.event;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** An event as a row. */
final class EventRow {

    private EventRow() {
    }

    static LoggedEvent read(Readable row) {
        var fact = new EventFact(required(row, "type", String.class), required(row, "subject", String.class),
                optional(row, "project_id", UUID.class).map(ProjectId::new),
                new UserId(required(row, "actor_id", UUID.class)),
                StoredJson.read(required(row, "data", String.class)).object());
        return new LoggedEvent(cursor(row), required(row, "occurred_at", Instant.class), fact);
    }

    static EventCursor cursor(Readable row) {
        return new EventCursor(Long.parseUnsignedLong(required(row, "tx", String.class)),
                required(row, "seq", Long.class));
    }
}
