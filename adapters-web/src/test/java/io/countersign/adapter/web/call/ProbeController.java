package io.countersign.adapter.web.call;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.failure.StorageException;
import io.countersign.application.page.Page;
import io.countersign.application.page.Position;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A resource that does nothing but show how calls are read and answered. */
@RestController
@RequestMapping(path = "/api/v1/probes", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProbeController {

    static final long VERSION = 7;

    ProbeController() {
    }

    /** A probe as JSON. */
    record ProbeResponse(String name, Optional<String> nothing, Instant at, JsonValue verbatim) {

        static ProbeResponse of(String name) {
            return new ProbeResponse(name, Optional.empty(), Instant.EPOCH,
                    JsonValue.array(List.of(new JsonValue.JsonNumber("1.50"))));
        }
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var status = call.query().text("status").oneOf(Status.BY_JSON_NAME);
        call.query().bool("open");
        call.query().text("owner").id(id -> id);
        return CollectionAnswer.of(call, page -> Mono.just(Outcome.done(new Page<>(
                List.of(page.limit() + " " + page.after().map(Position::at) + " " + status),
                Optional.of(new Position(call.at(), new UUID(1, 2)))))), ProbeResponse::of);
    }

    @GetCollection("/hidden")
    Mono<ResponseEntity<?>> hidden(Call call) {
        return CollectionAnswer.of(call, page -> Mono.just(Outcome.<Page<String>>refused(new Refusal.NotFound())),
                ProbeResponse::of);
    }

    @GetMapping("/{probeId}")
    ResponseEntity<byte[]> get(Call call) {
        var id = call.id("probeId", UUID::toString);
        return call.answer(Outcome.done(id), found -> Answer.ok(ProbeResponse.of(found)).tagged(VERSION));
    }

    @GetMapping("/{probeId}/editions/{edition}")
    ResponseEntity<byte[]> edition(Call call) {
        return call.answer(Outcome.done(call.number("edition")),
                number -> Answer.ok(JsonValue.number(number)).tagged("sha-256:abc"));
    }

    @PostMapping
    ResponseEntity<byte[]> create(Call call) {
        return switch (call.body(ProbeController::name)) {
            case Checked.Valid<String>(var name) -> call.answer(Outcome.done(name),
                    made -> Answer.created("/api/v1/probes/1", ProbeResponse.of(made)).tagged(0));
            case Checked.Invalid<String>(var faults) ->
                call.answer(Outcome.refused(new Refusal.InvalidContent(faults)), Answer::ok);
        };
    }

    @PostMapping("/{probeId}/run")
    ResponseEntity<byte[]> run(@EmptyBodyAllowed Call call) {
        return call.answer(Outcome.done(call.body()), Answer::ok);
    }

    @PutMapping("/{probeId}")
    ResponseEntity<byte[]> put(Call call) {
        call.body();
        return call.answer(Outcome.unless(call.precondition().refusalUnlessMetBy(VERSION), () -> Outcome.done("x")),
                name -> Answer.ok(ProbeResponse.of(name)).tagged(VERSION + 1));
    }

    @PatchMapping("/{probeId}")
    ResponseEntity<byte[]> patch(Call call) {
        return call.answer(Outcome.done(call.body()), Answer::ok);
    }

    @DeleteMapping("/{probeId}")
    ResponseEntity<byte[]> delete(Call call) {
        call.refuseFaultsOfQuery();
        return call.answer(Outcome.done(1), done -> Answer.noContent());
    }

    @GetMapping("/failures/{failure}")
    Mono<ResponseEntity<byte[]>> fail(Call call) {
        var cause = new IllegalStateException("SELECT secret FROM somewhere");
        return Mono.error(switch (call.number("failure")) {
            case 1 -> new StorageException.Unavailable(cause);
            case 2 -> new StorageException.DuplicateValue("probes_name", cause);
            case 3 -> new StorageException.BrokenReference("probes_fk", cause);
            case 4 -> new StorageException.UnstorableValue(cause);
            default -> cause;
        });
    }

    private static Checked<String> name(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var name = members.required("name").name(2, 20);
            members.close();
            return name;
        }));
    }
}
