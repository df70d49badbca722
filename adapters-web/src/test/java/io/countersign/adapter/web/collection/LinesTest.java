package io.countersign.adapter.web.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String TWO_PAGES = "{\"name\":\"ממ\\\"ד\"}\n{\"name\":\"<b>\"}\n{\"name\":\"c\"}\n";

    private final WebTestClient client = WebFixture.of(LinesTest.class).client("somebody");

    private ResponseSpec get(int kind, String accept) {
        return client.get().uri(LineProbeController.PATH + kind).header(HttpHeaders.ACCEPT, accept)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
    }

    private ResponseSpec lines(int kind) {
        return get(kind, "application/x-ndjson");
    }

    @Test
    void writesOneValueALine() {
        lines(1).expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_NDJSON)
                .expectBody(String.class).isEqualTo(TWO_PAGES);
    }

    @Test
    void saysInTheLastLineWhyThereIsNoMore() {
        lines(2).expectStatus().isOk().expectBody(String.class).value(body -> assertThat(body).startsWith(TWO_PAGES)
                .contains("{\"type\":\"error\",\"problem\":{\"type\":\"/problems/overloaded\"", "\"status\":503")
                .doesNotContain("SELECT").endsWith("}}\n").hasLineCount(4));
    }

    @Test
    void answersWithAProblemWhenNothingWasWrittenYet() {
        lines(3).expectStatus().isEqualTo(503).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader().exists(HttpHeaders.RETRY_AFTER);
        lines(5).expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void writesNothingForNothing() {
        lines(4).expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_NDJSON).expectBody().isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"*/* | application/json", "application/json | application/json",
            "application/x-ndjson | application/x-ndjson",
            "application/json;q=0.5, application/x-ndjson | application/x-ndjson",
            "application/x-ndjson;q=0.5, application/json | application/json",
            "application/*, application/x-ndjson | application/x-ndjson"})
    void writesLinesToThoseWhoPreferThem(String accept, String expected) {
        get(1, accept).expectStatus().isOk().expectHeader().contentType(expected);
    }

    @Test
    void refusesOtherForms() {
        get(1, "text/csv").expectStatus().isEqualTo(406);
    }

    @Test
    void asksForAPageOnlyWhenTheClientTakesOne() {
        var read = new AtomicInteger();
        var left = new AtomicBoolean();
        var pages = Flux.range(1, 1_000).map(number -> List.of((long) number)).doOnNext(page -> read.incrementAndGet())
                .doOnCancel(() -> left.set(true));
        var lines = Lines.of(pages, JsonValue::number, error -> JsonObject.EMPTY);

        StepVerifier.create(lines.pages(), 0)
                .expectSubscription()
                .thenRequest(2).expectNextCount(2)
                .then(() -> assertThat(read.get()).isLessThanOrEqualTo(3))
                .thenRequest(1).expectNextCount(1)
                .then(() -> assertThat(read.get()).isLessThanOrEqualTo(4))
                .thenCancel().verify(PATIENCE);
        assertThat(left).isTrue();
    }

    @Test
    void cutsATableOffThatCannotBeFinished() {
        var pages = Flux.concat(Flux.just(List.of("a")), Flux.<List<String>>error(new IllegalStateException()));

        StepVerifier
                .create(Lines.of(pages, new Csv<>(List.of("name"), List::of)).pages()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .expectNext("\uFEFF\"name\"\r\n", "\"a\"\r\n")
                .expectError(IllegalStateException.class).verify(PATIENCE);
    }

    @Test
    void letsEveryPageGoByItself() {
        var response = new MockServerHttpResponse();
        var groups = new AtomicInteger();
        var lines = Lines.of(Flux.just(List.of(1L, 2L), List.of(3L)), JsonValue::number, error -> JsonObject.EMPTY);
        response.setWriteHandler(body -> body.doOnNext(buffer -> groups.incrementAndGet()).then());

        StepVerifier.create(new LinesWriter().write(Mono.just(lines), ResolvableType.forClass(Lines.class), null,
                response, Map.of())).expectComplete().verify(PATIENCE);
        assertThat(groups).hasValue(2);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_NDJSON);
    }
}
