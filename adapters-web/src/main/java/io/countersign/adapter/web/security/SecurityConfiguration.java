package io.countersign.adapter.web.security;

import io.countersign.adapter.web.call.Callers;
import io.countersign.adapter.web.problem.ProblemHandler;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * A resource server without sessions: every call brings its token. Everybody who holds a valid one is let in; the use
 * cases say what they may do.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {"/openapi.yaml", "/openapi.json", "/schemas/**", "/problems/**", "/docs/**",
            "/local/token",
            "/actuator/health/**"};

    @Bean
    SecurityWebFilterChain callsWithTokens(ServerHttpSecurity http, ProblemHandler problems) {
        return http
                .authorizeExchange(exchanges -> exchanges.pathMatchers(OPEN).permitAll().anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .bearerTokenConverter(tokens())
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::handle))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::handle))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy
                                .policyDirectives("default-src 'none'; frame-ancestors 'none'; base-uri 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(CsrfSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .build();
    }

    /** Where everybody is let in, no token is looked at, so that an expired one is not in the way. */
    private static ServerAuthenticationConverter tokens() {
        var open = ServerWebExchangeMatchers.pathMatchers(OPEN);
        var bearer = new ServerBearerTokenAuthenticationConverter();
        return exchange -> open.matches(exchange)
                .flatMap(match -> match.isMatch() ? Mono.empty() : bearer.convert(exchange));
    }

    /**
     * Methods are not the firewall's business: one that a path does not have is answered 405 with those that it has.
     */
    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    ServerExchangeRejectedHandler rejected(ProblemHandler problems) {
        return problems::handle;
    }

    @Bean
    Callers callers(IdentifyUserUseCase identifyUser, Clock clock) {
        return new TokenCallers(identifyUser, clock);
    }
}
