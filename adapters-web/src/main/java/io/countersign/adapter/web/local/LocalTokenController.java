package io.countersign.adapter.web.local;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.OpenCall;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tokens of local mode. In any other mode there is no such path. */
@RestController
@Profile("local")
final class LocalTokenController {

    private static final int MAX_USERNAME = 100;

    private final TokenIssuer issuer;

    LocalTokenController(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    @PostMapping(path = "/local/token", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> issue(ServerHttpRequest request) {
        return OpenCall.answer(request, LocalTokenController::username,
                username -> Answer.ok(new TokenResponse(issuer.issue(username), "Bearer", issuer.life().toSeconds())));
    }

    private static Checked<String> username(JsonValue body) {
        var faults = new Faults();
        return faults.check(Field.of(body, faults).required().members().flatMap(members -> {
            var username = members.required("username").name(1, MAX_USERNAME);
            members.close();
            return username;
        }));
    }

    private record TokenResponse(String accessToken, String tokenType, long expiresIn) {}
}
