package io.countersign.domain.event;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * An event with its place in the log.
 *
 * @param at when it was written, by the clock of the store, in microseconds
 */
public record LoggedEvent(EventCursor cursor, Instant at, EventFact fact) {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public LoggedEvent {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(fact, "fact");
    }

    /** @return when, as RFC 3339 in UTC with six digits of the second */
    public String time() {
        return MICROSECONDS.format(at);
    }

    /**
     * The digest of the event and its place: of the object of {@code id}, {@code time}, {@code event} (the
     * {@linkplain EventFact#canonical() fact}) and {@code text}, the data as the text that is kept. Canonical numbers
     * lose how they were written (12.50 is 12.5 there); the text does not.
     *
     * @return {@code sha-256:} and 64 hexadecimal digits
     */
    public String digest() {
        return CanonicalJson.digest(JsonObject.with()
                .put("id", cursor.toString())
                .put("time", time())
                .put("event", fact.form())
                .put("text", JsonWriter.write(fact.data()))
                .build());
    }
}
