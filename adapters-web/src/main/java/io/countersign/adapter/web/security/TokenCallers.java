package io.countersign.adapter.web.security;

import io.countersign.adapter.web.call.Callers;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The person behind a token. A subject is bound to its user once and for all, so the binding is looked up once. */
final class TokenCallers implements Callers {

    private static final int MAX_LENGTH = 255;
    private static final int MAX_EMAIL = 320;
    private static final int MAX_KNOWN = 10_000;

    private final IdentifyUserUseCase identifyUser;
    private final Clock clock;
    private final Map<String, UserId> known = Collections.synchronizedMap(new LeastRecentlyUsed<>());

    TokenCallers(IdentifyUserUseCase identifyUser, Clock clock) {
        this.identifyUser = identifyUser;
        this.clock = clock;
    }

    @Override
    public Mono<Actor> of(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("no token")))
                .flatMap(authentication -> actor(authentication.getToken()));
    }

    private Mono<Actor> actor(Jwt token) {
        var subject = text(token, "sub", MAX_LENGTH);
        if (subject.isEmpty()) {
            return Mono.error(new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_TOKEN));
        }
        var admin = isAdmin(token);
        var id = known.get(subject.get());
        return id == null
                ? identified(subject.get(), token).map(found -> new Actor(found, admin))
                : Mono.just(new Actor(id, admin));
    }

    private Mono<UserId> identified(String subject, Jwt token) {
        var verified = "true".equals(String.valueOf(token.<Object>getClaim("email_verified")));
        var email = verified ? text(token, "email", MAX_EMAIL) : Optional.<String>empty();
        var name = text(token, "name", MAX_LENGTH).or(() -> text(token, "preferred_username", MAX_LENGTH));
        var command = new IdentifyUserUseCase.Command(subject, email, name, new UserId(UUID.randomUUID()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return identifyUser.identify(command).doOnNext(id -> known.put(subject, id));
    }

    /** @return the claim when it is a text that can be kept */
    private static Optional<String> text(Jwt token, String claim, int max) {
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .filter(String.class::isInstance)
                .map(value -> TextRules.normalise((String) value).strip())
                .filter(text -> !text.isEmpty() && TextRules.length(text) <= max && TextRules.isStorable(text));
    }

    private static boolean isAdmin(Jwt token) {
        Object roles = token.getClaim("roles");
        return roles instanceof Collection<?> several ? several.contains("admin") : "admin".equals(roles);
    }

    private static final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MAX_KNOWN;
        }
    }
}
