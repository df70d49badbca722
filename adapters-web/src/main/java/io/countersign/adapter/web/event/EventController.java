package io.countersign.adapter.web.event;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.Parameters;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/events")
final class EventController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ReadEventsUseCase events;

    EventController(ReadEventsUseCase events) {
        this.events = events;
    }

    @GetMapping(produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    Mono<Void> read(Call call, JwtAuthenticationToken token, ServerWebExchange exchange) {
        var format = EventFormat.acceptedBy(exchange.getRequest().getHeaders().getAccept());
        var parameters = call.query();
        var project = parameters.text("projectId").id(ProjectId::new);
        var after = after(parameters, exchange, format);
        var follow = parameters.bool("follow").orElse(format == EventFormat.SERVER_SENT);
        call.refuseFaultsOfQuery();
        var query = new ReadEventsUseCase.Query(call.actor(), project, after, follow, call.at());
        return events.read(query)
                .map(call::granted)
                .flatMap(stretches -> new EventStream(format, exchange.getResponse())
                        .write(stretches, expiryOf(token, call.at())));
    }

    /** A browser that connects again says by the header how far it came, which is later than what its address says. */
    private static Optional<EventCursor> after(Parameters parameters, ServerWebExchange exchange, EventFormat format) {
        var asked = parameters.text("after").text(0, 50);
        var header = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(LAST_EVENT_ID))
                .filter(id -> format == EventFormat.SERVER_SENT && !id.isEmpty());
        var after = asked.flatMap(text -> read(parameters, "after", text));
        var last = header.flatMap(text -> read(parameters, LAST_EVENT_ID, text));
        return last.or(() -> after)
                .or(() -> format == EventFormat.LINES ? Optional.of(EventCursor.BEGINNING) : Optional.empty());
    }

    private static Optional<EventCursor> read(Parameters parameters, String name, String text) {
        var cursor = EventCursor.read(text);
        if (cursor.isEmpty()) {
            parameters.refuse(name, "cursor");
        }
        return cursor;
    }

    /** A token that has expired opens nothing, so it keeps nothing open either. */
    private static Mono<Void> expiryOf(JwtAuthenticationToken token, Instant now) {
        return Optional.ofNullable(token.getToken().getExpiresAt())
                .map(expiry -> Mono.delay(Duration.between(now, expiry)).then())
                .orElseGet(Mono::never);
    }
}
