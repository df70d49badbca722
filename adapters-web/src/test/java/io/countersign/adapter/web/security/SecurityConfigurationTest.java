package io.countersign.adapter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityConfigurationTest {

    private final WebTestClient client = WebFixture.of(SecurityConfigurationTest.class).anonymous();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probes", "/api/v1/nothing", "/", "/actuator/env", "/documents"})
    void asksForATokenWhateverThePath(String path) {
        client.get().uri(path).exchange().expectStatus().isUnauthorized()
                .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.code").isEqualTo("unauthenticated").jsonPath("$.instance").isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"Bearer expired", "bearer expired", "Bearer", "Bearer a b"})
    void refusesTokensThatDoNotHold(String authorization) {
        client.get().uri("/api/v1/probes").header(HttpHeaders.AUTHORIZATION, authorization).exchange()
                .expectStatus().isUnauthorized()
                .expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .expectBody().jsonPath("$.code").isEqualTo("unauthenticated");
    }

    @Test
    void takesNoTokenFromTheUrlAndNoOtherScheme() {
        client.get().uri("/api/v1/probes?access_token=somebody").exchange().expectStatus().isUnauthorized();
        client.get().uri("/api/v1/probes").headers(headers -> headers.setBasicAuth("a", "b")).exchange()
                .expectStatus().isUnauthorized();
    }

    @Test
    void saysSoWhenNobodyCanCheckTokens() {
        client.get().uri("/api/v1/probes").headers(headers -> headers.setBearerAuth("unreachable")).exchange()
                .expectStatus().isEqualTo(503).expectHeader().exists(HttpHeaders.RETRY_AFTER)
                .expectBody().jsonPath("$.code").isEqualTo("overloaded");
    }

    @Test
    void refusesATokenBeforeItReadsTheBody() {
        client.post().uri("/api/v1/probes").contentType(MediaType.TEXT_PLAIN).bodyValue("x").exchange()
                .expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/openapi.json", "/problems/x", "/local/token", "/actuator/health",
            "/actuator/health/liveness"})
    void letsEverybodyReachWhatIsOpen(String path) {
        client.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void keepsNoSessionAndTellsBrowsersToKeepOut() {
        client.get().uri("/api/v1/probes").headers(headers -> headers.setBearerAuth("somebody")).exchange()
                .expectStatus().isOk()
                .expectCookie().doesNotExist("SESSION")
                .expectHeader().valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader().valueEquals("X-Frame-Options", "DENY")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none'"))
                .expectHeader().doesNotExist("Access-Control-Allow-Origin");
    }

    @Test
    void wordsWhatTheFirewallRejects() {
        client.get().uri("/api/v1/probes/{id}", "a%b").exchange().expectStatus().isBadRequest()
                .expectBody().jsonPath("$.code").isEqualTo("malformed-request");
    }
}
