package io.countersign.adapter.web.user;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.user.port.in.GetMeUseCase;
import io.countersign.domain.refusal.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The resource {@code /me}. */
@RestController
final class MeController {

    private final GetMeUseCase getMe;

    MeController(GetMeUseCase getMe) {
        this.getMe = getMe;
    }

    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> get(Call call) {
        return getMe.get(new GetMeUseCase.Query(call.actor(), call.at())).map(me -> call.answer(Outcome.done(me),
                found -> Answer.ok(MeResponse.from(found)).taggedByContent()));
    }
}
