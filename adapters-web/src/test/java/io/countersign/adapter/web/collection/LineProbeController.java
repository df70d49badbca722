package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.failure.StorageException;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Streams that end well, midway, at once, and not at all. */
@RestController
final class LineProbeController {

    static final String PATH = "/api/v1/line-probes/";

    LineProbeController() {
    }

    /** One line. */
    record LineResponse(String name) {}

    @GetMapping(path = PATH + "{kind}", produces = {MediaType.APPLICATION_JSON_VALUE,
            MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<?>> lines(Call call) {
        return call.asksForLines()
                ? Mono.just(LinesAnswer.of(call, pages(call.number("kind")), LineResponse::new))
                : Mono.just(call.answer(Outcome.done("one"), name -> Answer.ok(new LineResponse(name))));
    }

    private static Outcome<Flux<List<String>>> pages(int kind) {
        var two = Flux.just(List.of("ממ\"ד", "<b>"), List.<String>of(), List.of("c"));
        var failure = Flux.<List<String>>error(new StorageException.Unavailable(new IllegalStateException("SELECT 1")));
        return switch (kind) {
            case 1 -> Outcome.done(two);
            case 2 -> Outcome.done(two.concatWith(failure));
            case 3 -> Outcome.done(failure);
            case 4 -> Outcome.done(Flux.empty());
            default -> Outcome.refused(new Refusal.NotFound());
        };
    }
}
