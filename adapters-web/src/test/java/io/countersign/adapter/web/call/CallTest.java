package io.countersign.adapter.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.unit.DataSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallTest {

    private static final String PROBE = "/api/v1/probes/0b7c5f0e-7a51-4f0c-8c3b-1f4f3c9a2d10";

    private final WebTestClient client = WebFixture.of(CallTest.class).client("somebody");

    private ResponseSpec post(String body) {
        return client.post().uri("/api/v1/probes").contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static void refused(ResponseSpec response, int status, String code) {
        response.expectStatus().isEqualTo(status)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code").isEqualTo(code)
                .jsonPath("$.type").isEqualTo("/problems/" + code)
                .jsonPath("$.status").isEqualTo(status)
                .jsonPath("$.title").isNotEmpty()
                .jsonPath("$.detail").isNotEmpty()
                .jsonPath("$.instance").isNotEmpty();
    }

    @Test
    void answersCreationWithLocationAndTag() {
        post("{\"name\": \" Pump <b> \"}").expectStatus().isCreated()
                .expectHeader().valueEquals(HttpHeaders.LOCATION, "/api/v1/probes/1")
                .expectHeader().valueMatches(HttpHeaders.ETAG, "\"0\\.[0-9a-f]{16}\"")
                .expectHeader().contentType(MediaType.APPLICATION_JSON)
                .expectBody(String.class)
                .isEqualTo("{\"name\":\"Pump <b>\",\"nothing\":null,\"at\":\"1970-01-01T00:00:00.000000Z\","
                        + "\"verbatim\":[1.50]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\": 01}", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "\uFEFF{}",
            "// no\n{}", "{\"name\": NaN}"})
    void refusesWhatIsNoJson(String body) {
        refused(post(body), 400, "malformed-request");
    }

    @Test
    void refusesNestingBeyondTheLimit() {
        refused(post("[".repeat(33) + "]".repeat(33)), 400, "malformed-request");
        refused(post("[".repeat(32) + "]".repeat(32)), 422, "invalid-content");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        refused(client.post().uri("/api/v1/probes").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[]{'"', (byte) 0xC3, '"'}).exchange(), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({"\"\\u0000\",unstorable-text", "\"a\\ud800b\",unstorable-text", "\"a\\u202Eb\",misleading-text",
            "\"a\",too-short", "\"  \",required", "null,required", "7,wrong-type"})
    void pointsAtWhatIsWrongWithAMember(String name, String code) {
        post("{\"name\": " + name + "}").expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors[0].pointer").isEqualTo("/name")
                .jsonPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void reportsAllFaultsOfBodyAndQueryAtOnce() {
        client.post().uri("/api/v1/probes?bogus=1").contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": 7, \"a/b~\": 1}").exchange()
                .expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.code").isEqualTo("invalid-content")
                .jsonPath("$.errors.length()").isEqualTo(3)
                .jsonPath("$.errors[0].parameter").isEqualTo("bogus")
                .jsonPath("$.errors[0].pointer").doesNotExist()
                .jsonPath("$.errors[1].pointer").isEqualTo("/name")
                .jsonPath("$.errors[2].pointer").isEqualTo("/a~1b~0");
    }

    @Test
    void namesTheCodeThatAllFaultsShare() {
        refused(post("{\"name\": \"Pump\", \"id\": 1, \"status\": 2}"), 422, "unknown-field");
    }

    @Test
    void boundsTheAnswerToAFloodOfFaults() {
        var body = new StringBuilder("{\"name\": \"Pump\"");
        for (var index = 0; index < 5000; index++) {
            body.append(",\"m").append(index).append("\":0");
        }
        post(body.append('}').toString()).expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors.length()").isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/merge-patch+json",
            "application/json;charset=utf-16", "application/problem+json"})
    void readsNoOtherMediaTypes(String type) {
        refused(client.post().uri("/api/v1/probes").header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue("{}".getBytes(StandardCharsets.UTF_8)).exchange(), 415,
                "unsupported-media-type");
    }

    @Test
    void readsMergePatchesAsPatchesOnly() {
        for (var type : new String[]{"application/merge-patch+json", "application/json;charset=UTF-8"}) {
            client.patch().uri(PROBE).header(HttpHeaders.CONTENT_TYPE, type)
                    .bodyValue("{\"a\": null}".getBytes(StandardCharsets.UTF_8)).exchange()
                    .expectStatus().isOk().expectBody(String.class).isEqualTo("{\"a\":null}");
        }
    }

    @Test
    void readsNoCompressedBodies() {
        refused(client.post().uri("/api/v1/probes").contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue("{}").exchange(), 415,
                "unsupported-media-type");
    }

    @Test
    void refusesBodiesBeyondOneMebibyte() {
        var max = (int) DataSize.ofMegabytes(1).toBytes();
        var largest = "{\"name\": \"" + "a".repeat(max - 12) + "\"}";
        refused(post(largest), 422, "invalid-content");
        refused(post(largest + ' '), 413, "payload-too-large");
    }

    @Test
    void takesAnAbsentBodyAsEmptyWhereTheCommandAllowsIt() {
        client.post().uri(PROBE + "/run").exchange().expectStatus().isOk().expectBody(String.class).isEqualTo("{}");
        refused(client.post().uri("/api/v1/probes").exchange(), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "0b7c5f0e-7a51-4f0c-8c3b-1f4f3c9a2d1g", "{0b7c5f0e}",
            "0b7c5f0e-7a51-4f0c-8c3b-1f4f3c9a2d100"})
    void knowsNothingUnderMalformedIds(String id) {
        refused(client.get().uri("/api/v1/probes/{id}", id).exchange(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "1.0", "x", "99999999999"})
    void knowsNothingUnderMalformedNumbers(String number) {
        refused(client.get().uri(PROBE + "/editions/" + number).exchange(), 404, "not-found");
    }

    @Test
    void saysThatNothingHasChanged() {
        var tag = client.get().uri(PROBE).exchange().expectStatus().isOk().returnResult(Void.class)
                .getResponseHeaders().getETag();
        assertThat(tag).matches("\"7\\.[0-9a-f]{16}\"");
        client.get().uri(PROBE).header(HttpHeaders.IF_NONE_MATCH, "\"other\", " + tag).exchange()
                .expectStatus().isNotModified().expectHeader().valueEquals(HttpHeaders.ETAG, tag).expectBody()
                .isEmpty();
        client.get().uri(PROBE).header(HttpHeaders.IF_NONE_MATCH, "\"7.0000000000000000\"").exchange()
                .expectStatus().isOk();
        client.get().uri(PROBE + "/editions/3").header(HttpHeaders.IF_NONE_MATCH, "\"abc\"").exchange()
                .expectStatus().isNotModified();
    }

    private ResponseSpec put(String... ifMatch) {
        return client.put().uri(PROBE).contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.IF_MATCH, ifMatch)
                .bodyValue("{}").exchange();
    }

    @Test
    void comparesOnlyTheVersionOfATagBeforeAChange() {
        put("\"7.0123456789abcdef\"").expectStatus().isOk().expectHeader().valueMatches(HttpHeaders.ETAG, "\"8\\..*");
        put("\"6.0123456789abcdef\", \"7.0123456789abcdef\"").expectStatus().isOk();
        put("\"6.0123456789abcdef\"", "\"7.0123456789abcdef\"").expectStatus().isOk();
        put("*").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6.0123456789abcdef\"", "W/\"7.0123456789abcdef\"", "\"7\"", "\"foreign\"", "\"\"",
            "\"07.0123456789abcdef\"", "\"99999999999999999999.0123456789abcdef\""})
    void refusesStaleWeakAndForeignTags(String tag) {
        refused(put(tag), 412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"a\" \"b\"", "*, \"a\"", ","})
    void refusesWhatIsNoListOfTags(String header) {
        refused(put(header), 400, "malformed-request");
    }

    @Test
    void asksForATagBeforeAChange() {
        refused(client.put().uri(PROBE).contentType(MediaType.APPLICATION_JSON).bodyValue("{}").exchange(), 428,
                "precondition-required");
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit,too-small", "limit=201,limit,too-large", "limit=x,limit,wrong-type",
            "limit=1.5,limit,wrong-type", "limit=,limit,wrong-type", "limit,limit,wrong-type",
            "limit=1&limit=2,limit,duplicate",
            "cursor=zzz,cursor,invalid-value", "cursor=%22,cursor,invalid-value",
            "status=IN_REVIEW,status,not-allowed-value",
            "open=1,open,not-allowed-value", "owner=1,owner,invalid-id", "validateOnly=true,validateOnly,unknown-field",
            "Limit=5,Limit,unknown-field"})
    void pointsAtBadParameters(String query, String parameter, String code) {
        client.get().uri("/api/v1/probes?" + query).exchange()
                .expectStatus().isEqualTo(422).expectBody()
                .jsonPath("$.errors.length()").isEqualTo(1)
                .jsonPath("$.errors[0].parameter").isEqualTo(parameter)
                .jsonPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void refusesWhatCannotBeSeenBeforeWhatCannotBeRead() {
        refused(client.get().uri("/api/v1/probes/hidden?limit=0").exchange(), 404, "not-found");
    }

    @Test
    void answersDeletionWithNothing() {
        client.delete().uri(PROBE).exchange().expectStatus().isNoContent().expectBody().isEmpty();
        refused(client.delete().uri(PROBE + "?force=true").exchange(), 422, "unknown-field");
    }

    @Test
    void leavesNoStoreErrorUnsaid() {
        refused(client.get().uri("/api/v1/probes/failures/2").exchange(), 409, "duplicate");
        refused(client.get().uri("/api/v1/probes/failures/3").exchange(), 409, "conflict");
        refused(client.get().uri("/api/v1/probes/failures/4").exchange(), 422, "invalid-content");
        client.get().uri("/api/v1/probes/failures/1").exchange().expectStatus().isEqualTo(503)
                .expectHeader().valueMatches(HttpHeaders.RETRY_AFTER, "[1-3]");
    }

    @Test
    void tellsNothingOfAFaultOfTheService() {
        client.get().uri("/api/v1/probes/failures/5").exchange().expectStatus().isEqualTo(500)
                .expectBody(String.class).value(body -> assertThat(body).contains("\"internal\"")
                        .doesNotContain("SELECT", "Exception", "java"));
    }

    @Test
    void answersErrorsOfTheFrameworkInTheSameForm() {
        refused(client.get().uri("/api/v1/nothing").exchange(), 404, "not-found");
        refused(client.get().uri(PROBE).accept(MediaType.TEXT_HTML).exchange(), 406, "not-acceptable");
        refused(client.get().uri(PROBE).header(HttpHeaders.ACCEPT, "nonsense").exchange(), 406, "not-acceptable");
        client.patch().uri("/api/v1/probes").exchange().expectStatus().isEqualTo(405)
                .expectHeader().valueEquals(HttpHeaders.ALLOW, "GET, POST");
    }

    @Test
    void namesThePathThatWasCalled() {
        client.get().uri("/api/v1/probes/{id}", "ä b").exchange().expectBody()
                .jsonPath("$.instance").isEqualTo("/api/v1/probes/%C3%A4%20b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"he|he", "he-IL, en;q=0.5|he", "en, he;q=0.5|en", "fr|en", "*|en", "iw|he",
            ";;;|en", "fr, he;q=0.1|he"})
    void answersInTheLanguageAskedFor(String asked, String answered) {
        client.get().uri("/api/v1/probes/1").header(HttpHeaders.ACCEPT_LANGUAGE, asked).exchange()
                .expectHeader().valueEquals(HttpHeaders.CONTENT_LANGUAGE, answered)
                .expectBody().jsonPath("$.title").isEqualTo("he".equals(answered) ? "לא נמצא" : "Not found");
    }
}
