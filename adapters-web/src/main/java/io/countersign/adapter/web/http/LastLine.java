package io.countersign.adapter.web.http;

import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What the last line of a stream says when it could not be finished: why, and where a collection can be taken up again. */
final class LastLine {

    private LastLine() {
    }

    static JsonObject of(Throwable error, ServerHttpRequest request) {
        return error instanceof BrokenOffException broken
                ? line(broken.reason(), Optional.of(Cursor.write(broken.after())), request)
                : line(error, Optional.empty(), request);
    }

    private static JsonObject line(Throwable reason, Optional<String> nextCursor, ServerHttpRequest request) {
        var line = JsonObject.with()
                .put("type", "error")
                .put("problem", ProblemDocument.document(ProblemHandler.explained(request, reason), request));
        nextCursor.ifPresent(cursor -> line.put("nextCursor", cursor));
        return line.build();
    }
}
