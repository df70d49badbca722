package io.countersign.adapter.web.call;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.problem.ProblemDocument;
import io.countersign.adapter.web.problem.Problems;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Refusal;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** A call with a body that needs no token. */
public final class OpenCall {

    private OpenCall() {
    }

    /**
     * @param reader of the body
     * @param made makes the answer from the value that the body spells
     * @return exactly one response: the answer, or the problem that the body has
     */
    public static <T> Mono<ResponseEntity<byte[]>> answer(ServerHttpRequest request,
            Function<JsonValue, Checked<T>> reader, Function<? super T, Answer> made) {
        return Bodies.read(request, false).map(body -> switch (reader.apply(body)) {
            case Checked.Valid<T>(var value) -> made.apply(value).toResponse();
            case Checked.Invalid<T>(var faults) -> ProblemDocument.of(Problems.of(new Refusal.InvalidContent(faults)),
                    request);
        });
    }
}
