package io.countersign.domain.ledger;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonReading;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as it is kept, its data as text.
 *
 * @param at in microseconds
 */
public record KeptEvent(Instant at, String type, String subject, Optional<ProjectId> project, UserId actor,
        String data) {

    /** @return the event; empty when the data are not a text that this system wrote */
    Optional<LoggedEvent> read(EventCursor cursor) {
        return JsonReader.read(data) instanceof JsonReading.Readable(JsonObject object)
                && JsonWriter.write(object).equals(data)
                        ? Optional.of(new LoggedEvent(cursor, at, new EventFact(type, subject, project, actor, object)))
                        : Optional.empty();
    }
}
