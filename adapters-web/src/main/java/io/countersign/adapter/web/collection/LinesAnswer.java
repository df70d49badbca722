package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.call.Call;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** Answers calls with lines of JSON that are written page by page. */
public final class LinesAnswer {

    private LinesAnswer() {
    }

    /**
     * An error midway becomes the last of the lines: {@code {"type": "error", "problem": …}}, and where a collection
     * can be taken up again.
     *
     * @param outcome the pages, each read only when the one before is on its way to the client
     * @param form the body of one line: a record or a JSON value
     * @return the lines, or the problem that the refusal is
     */
    public static <T> ResponseEntity<?> of(Call call, Outcome<Flux<List<T>>> outcome, Function<? super T, ?> form) {
        return switch (outcome) {
            case Outcome.Done<Flux<List<T>>>(var pages) -> ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .body(Lines.of(pages, form, error -> lastLine(call, error)));
            case Outcome.Refused<Flux<List<T>>>(var refusal) -> call.refused(refusal);
        };
    }

    private static JsonObject lastLine(Call call, Throwable error) {
        return error instanceof BrokenOffException broken
                ? lastLine(call, broken.reason(), Optional.of(Cursor.write(broken.after())))
                : lastLine(call, error, Optional.empty());
    }

    private static JsonObject lastLine(Call call, Throwable reason, Optional<String> nextCursor) {
        var line = JsonObject.with()
                .put("type", "error")
                .put("problem", call.problem(reason));
        nextCursor.ifPresent(cursor -> line.put("nextCursor", cursor));
        return line.build();
    }
}
