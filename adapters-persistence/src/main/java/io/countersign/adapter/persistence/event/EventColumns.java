package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;

/** An event as a row. */
public final class EventColumns {

    private EventColumns() {
    }

    /** @return the event of the row */
    public static LoggedEvent read(Columns row) {
        var fact = new EventFact(row.required("type", String.class), row.required("subject", String.class),
                row.optionalId("project_id", ProjectId::new),
                row.id("actor_id", UserId::new),
                row.object("data").object());
        return new LoggedEvent(cursor(row), row.required("occurred_at", Instant.class), fact);
    }

    /** @return where the event of the row stands */
    public static EventCursor cursor(Columns row) {
        return new EventCursor(Long.parseUnsignedLong(row.required("tx", String.class)),
                row.required("seq", Long.class));
    }
}
