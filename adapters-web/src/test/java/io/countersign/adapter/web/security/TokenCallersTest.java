package io.countersign.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class TokenCallersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<IdentifyUserUseCase.Command> asked = new ArrayList<>();
    private final TokenCallers callers = new TokenCallers(command -> {
        asked.add(command);
        return Mono.just(new UserId(new UUID(0, command.subject().length())));
    }, Clock.fixed(WebFixture.NOW, ZoneOffset.UTC));

    private Mono<Actor> caller(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("t").header("alg", "RS256").claims(all -> all.putAll(claims)).build();
        return callers.of(MockServerWebExchange.builder(MockServerHttpRequest.get("/"))
                .principal(new JwtAuthenticationToken(token)).build());
    }

    private void isActor(Map<String, Object> claims, Actor expected) {
        StepVerifier.create(caller(claims)).expectNext(expected).expectComplete().verify(PATIENCE);
    }

    @Test
    void looksASubjectUpOnce() {
        var id = new UserId(new UUID(0, 3));
        isActor(Map.of("sub", "abc"), new Actor(id, false));
        isActor(Map.of("sub", "abc", "roles", List.of("x", "admin")), new Actor(id, true));
        isActor(Map.of("sub", "abc", "roles", "admin"), new Actor(id, true));
        isActor(Map.of("sub", "abc", "roles", "administrator", "scope", "admin"), new Actor(id, false));
        assertThat(asked).hasSize(1).first().extracting(IdentifyUserUseCase.Command::at).isEqualTo(WebFixture.AT);
    }

    @Test
    void trustsOnlyVerifiedEmail() {
        caller(Map.of("sub", "a", "email", "a@b.c", "email_verified", true, "name", "Avi")).block(PATIENCE);
        caller(Map.of("sub", "b", "email", "a@b.c", "preferred_username", "avi")).block(PATIENCE);
        caller(Map.of("sub", "c", "email", "a@b.c", "email_verified", false, "name", "a\0b")).block(PATIENCE);
        assertThat(asked).extracting(IdentifyUserUseCase.Command::verifiedEmail)
                .containsExactly(Optional.of("a@b.c"), Optional.empty(), Optional.empty());
        assertThat(asked).extracting(IdentifyUserUseCase.Command::name)
                .containsExactly(Optional.of("Avi"), Optional.of("avi"), Optional.empty());
    }

    @Test
    void knowsNobodyWithoutASubjectThatCanBeKept() {
        for (var claims : List.<Map<String, Object>>of(Map.of("name", "x"), Map.of("sub", " "), Map.of("sub", "a\0"),
                Map.of("sub", "a".repeat(256)))) {
            StepVerifier.create(caller(claims)).expectError(OAuth2AuthenticationException.class).verify(PATIENCE);
        }
        StepVerifier.create(callers.of(MockServerWebExchange.from(MockServerHttpRequest.get("/"))))
                .expectError(AuthenticationException.class).verify(PATIENCE);
    }
}
