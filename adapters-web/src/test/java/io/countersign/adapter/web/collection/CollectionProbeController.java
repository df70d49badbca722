package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.call.Call;
import io.countersign.application.failure.StorageException;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Numbers that can be read to their end, that cannot after the first part, and that nobody may see. */
@RestController
@RequestMapping(CollectionProbeController.PATH + "{kind}")
final class CollectionProbeController {

    static final String PATH = "/api/v1/collection-probes/";
    static final int SIZE = 450;

    CollectionProbeController() {
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var odd = call.query().bool("odd").orElse(false);
        var kind = call.number("kind");
        return CollectionAnswer.of(call, request -> part(kind, request, number -> !odd || number % 2 == 1),
                JsonValue::number);
    }

    private static Mono<Outcome<Page<Long>>> part(int kind, PageRequest request, IntFunction<Boolean> filter) {
        if (kind == 4) {
            return Mono.just(Outcome.refused(new Refusal.NotFound()));
        }
        if (request.after().isEmpty() || kind == 1) {
            return Mono.just(Outcome.done(page(request, filter)));
        }
        return kind == 2
                ? Mono.error(new StorageException.Unavailable(new IllegalStateException("SELECT 1")))
                : Mono.just(Outcome.refused(new Refusal.NotFound()));
    }

    private static Page<Long> page(PageRequest request, IntFunction<Boolean> filter) {
        var after = request.after().map(position -> position.id().getLeastSignificantBits()).orElse(0L);
        var found = IntStream.rangeClosed(1, SIZE).filter(filter::apply).asLongStream()
                .filter(number -> number > after).limit(request.limit() + 1L).boxed().toList();
        return Page.of(List.copyOf(found), request, number -> new Position(Instant.EPOCH, new UUID(0, number)));
    }
}
