package io.countersign.adapter.web;

import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceOutcome;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;

/**
 * The web adapter with its security, its problems and the controllers of one feature, on use cases that a test stands in
 * for. Tokens are {@code admin}, {@code expired}, {@code unreachable} (nobody can check it), and any other name.
 */
public final class WebFixture {

    /** The time it always is, more exact than what is kept. */
    public static final Instant NOW = Instant.parse("2025-03-04T09:15:30.123456789Z");
    /** The same time as exactly as it is kept. */
    public static final Instant AT = Instant.parse("2025-03-04T09:15:30.123456Z");
    /** The bearer of any token. */
    public static final UserId CALLER = new UserId(UUID.fromString("2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a02"));
    /** The bearer of the token {@code admin}. */
    public static final Actor ADMIN = new Actor(CALLER, true);

    /** The rooms that every feature needs. */
    private static final List<String> SHARED = List.of(".call", ".collection", ".problem", ".retry", ".security");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final String feature;

    private WebFixture(String feature) {
        this.feature = feature;
    }

    /** @return the adapter with the controllers of that package */
    public static WebFixture of(Class<?> test) {
        return new WebFixture(test.getPackageName());
    }

    /** @return this, with something that controllers ask for */
    public <T> WebFixture with(Class<T> type, T bean) {
        context.registerBean(type, () -> bean);
        return this;
    }

    /** @return this, with use cases that nobody calls */
    public WebFixture without(Class<?>... useCases) {
        List.of(useCases).forEach(this::idle);
        return this;
    }

    private <T> void idle(Class<T> useCase) {
        with(useCase, useCase.cast(Proxy.newProxyInstance(useCase.getClassLoader(), new Class<?>[]{useCase},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method + " is called");
                })));
    }

    /** @return the context, started */
    public GenericApplicationContext start() {
        context.getBeanFactory().setConversionService(new ApplicationConversionService());
        context.register(Ground.class);
        context.scan(Stream.concat(SHARED.stream().map(WebFixture.class.getPackageName()::concat), Stream.of(feature))
                .toArray(String[]::new));
        context.refresh();
        return context;
    }

    /** @return a client that sends that token */
    public WebTestClient client(String token) {
        return WebTestClient.bindToApplicationContext(start())
                .configureClient()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    /** @return a client that sends no token */
    public WebTestClient anonymous() {
        return WebTestClient.bindToApplicationContext(start()).build();
    }

    @EnableWebFlux
    static class Ground {

        Ground() {
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        IdentifyUserUseCase identifyUser() {
            return command -> Mono.just(CALLER);
        }

        @Bean
        PerformOnceUseCase performOnce() {
            return (command, work) -> work.map(PerformOnceOutcome.First::new);
        }

        @Bean
        PerformDryRunUseCase dryRun() {
            return new PerformDryRunUseCase() {
                @Override
                public <T> Mono<T> dryRun(Mono<T> command) {
                    return command;
                }
            };
        }

        @Bean
        ReactiveJwtDecoder tokens() {
            return token -> switch (token) {
                case "expired" -> Mono.error(new BadJwtException("expired"));
                case "unreachable" -> Mono.error(new JwtException("no keys"));
                default -> Mono.just(Jwt.withTokenValue(token).header("alg", "RS256").subject(token)
                        .claim("roles", List.of(token)).build());
            };
        }
    }
}
