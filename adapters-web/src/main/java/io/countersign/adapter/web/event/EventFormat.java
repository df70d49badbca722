package io.countersign.adapter.web.event;

import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** The ways to write events one after the other. JSON has no line feed of its own, so a line is an event. */
enum EventFormat {

    /** One JSON object a line. */
    LINES(MediaType.APPLICATION_NDJSON_VALUE, "") {
        @Override
        String text(LoggedEvent event) {
            return JsonWriter.write(EventResponse.from(event)) + "\n";
        }
    },

    /** Server-sent events, as browsers read them; a comment now and then keeps the connection. */
    SERVER_SENT(MediaType.TEXT_EVENT_STREAM_VALUE, ":\n\n") {
        @Override
        String text(LoggedEvent event) {
            return "id: " + event.cursor() + "\nevent: " + event.fact().type() + "\ndata: "
                    + JsonWriter.write(EventResponse.from(event)) + "\n\n";
        }
    };

    private final String mediaType;
    private final String heartbeat;

    EventFormat(String mediaType, String heartbeat) {
        this.mediaType = mediaType;
        this.heartbeat = heartbeat;
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }

    abstract String text(LoggedEvent event);

    byte[] bytes(List<LoggedEvent> events) {
        return events.stream().map(this::text).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    byte[] heartbeat() {
        return heartbeat.getBytes(StandardCharsets.UTF_8);
    }

    /** @return the first that the caller accepts, in their order; lines when they do not care */
    static EventFormat acceptedBy(List<MediaType> accepted) {
        return accepted.stream()
                .filter(MediaType::isConcrete)
                .flatMap(type -> List.of(values()).stream().filter(format -> type.isCompatibleWith(format.mediaType())))
                .findFirst()
                .orElse(LINES);
    }
}
