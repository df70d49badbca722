package io.countersign.adapter.web.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.countersign.adapter.web.WebFixture;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.refusal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CollectionAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebTestClient client = WebFixture.of(CollectionAnswerTest.class).client("somebody");

    private ResponseSpec get(String path, MediaType accept) {
        return client.get().uri(CollectionProbeController.PATH + path).accept(accept).exchange();
    }

    private List<String> lines(String path) {
        var body = get(path, MediaType.APPLICATION_NDJSON).expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_NDJSON)
                .expectBody(String.class).returnResult().getResponseBody();
        return body == null ? List.of() : body.lines().toList();
    }

    private List<String> pages(String path) {
        var items = new ArrayList<String>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            var query = path + (path.contains("?") ? "&" : "?") + "limit=50" + cursor.get();
            var body = String.valueOf(get(query, MediaType.APPLICATION_JSON).expectStatus().isOk()
                    .expectBody(String.class).returnResult().getResponseBody());
            JsonPath.<List<Integer>>read(body, "$.items").forEach(item -> items.add(item.toString()));
            cursor = Optional.ofNullable(JsonPath.<String>read(body, "$.nextCursor")).map(next -> "&cursor=" + next);
        }
        return items;
    }

    @Test
    void answersPagesWithACursor() {
        var cursor = Cursor.write(new Position(Instant.parse("2024-02-29T23:59:59.999999Z"), new UUID(-1, 3)));
        client.get().uri("/api/v1/probes?limit=200&status=in_review&open=true&cursor=" + cursor).exchange()
                .expectStatus().isOk().expectHeader().doesNotExist(HttpHeaders.ETAG).expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("200 Optional[2024-02-29T23:59:59.999999Z] Optional[IN_REVIEW]")
                .jsonPath("$.nextCursor").isEqualTo(Cursor.write(new Position(WebFixture.AT, new UUID(1, 2))));
        client.get().uri("/api/v1/probes").exchange().expectBody().jsonPath("$.items[0].name")
                .isEqualTo("50 Optional.empty Optional.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1?odd=true"})
    void tellsTheSameByLinesAsByPages(String path) {
        assertThat(lines(path)).hasSizeGreaterThan(200).isEqualTo(pages(path));
    }

    @Test
    void beginsLinesAfterTheCursor() {
        var page = get("1?limit=7", MediaType.APPLICATION_JSON).expectBody(String.class).returnResult()
                .getResponseBody();
        var cursor = JsonPath.<String>read(page, "$.nextCursor");

        assertThat(lines("1?cursor=" + cursor)).hasSize(CollectionProbeController.SIZE - 7).startsWith("8");
    }

    @ParameterizedTest
    @CsvSource({"2,overloaded,503", "3,not-found,404"})
    void saysInTheLastLineWhyThereIsNoMoreAndWhereToGoOn(int kind, String code, int status) {
        var lines = lines(Integer.toString(kind));

        assertThat(lines).hasSize(PageRequest.MAX_LIMIT + 1);
        assertThat(lines.getLast()).startsWith("{\"type\":\"error\",\"problem\":{\"type\":\"/problems/" + code)
                .contains("\"status\":" + status).doesNotContain("SELECT");
        assertThat(lines("1?cursor=" + JsonPath.<String>read(lines.getLast(), "$.nextCursor")))
                .hasSize(CollectionProbeController.SIZE - PageRequest.MAX_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"4,404,not-found", "4?bogus=1,404,not-found", "1?bogus=1,422,unknown-field",
            "1?limit=10,422,unknown-field", "1?cursor=x,422,invalid-content", "1?odd=maybe,422,invalid-content"})
    void refusesLinesAsItRefusesPages(String path, int status, String code) {
        get(path, MediaType.APPLICATION_NDJSON).expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @Test
    void answersInNoOtherForm() {
        get("1", MediaType.TEXT_HTML).expectStatus().isEqualTo(406);
        client.get().uri(CollectionProbeController.PATH + 1).header(HttpHeaders.ACCEPT, "*/*").exchange()
                .expectHeader().contentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void readsAtMostOnePartAheadOfWhatIsTaken() {
        var read = new AtomicInteger();
        var outcome = Parts.<Integer>of(new PageRequest(2, Optional.empty()), request -> Mono.fromSupplier(() -> {
            var number = read.incrementAndGet();
            return Outcome.done(new Page<>(List.of(number, number),
                    Optional.of(new Position(Instant.EPOCH, new UUID(0, number)))));
        })).block(PATIENCE);

        var parts = outcome instanceof Outcome.Done<Flux<List<Integer>>>(var found)
                ? found
                : Flux.<List<Integer>>empty();
        StepVerifier.create(parts, 0).expectSubscription()
                .thenRequest(1).expectNext(List.of(1, 1))
                .then(() -> assertThat(read.get()).isLessThanOrEqualTo(2))
                .thenRequest(3).expectNextSequence(IntStream.rangeClosed(2, 4).mapToObj(it -> List.of(it, it)).toList())
                .then(() -> assertThat(read.get()).isLessThanOrEqualTo(5))
                .thenCancel().verify(PATIENCE);
    }
}
