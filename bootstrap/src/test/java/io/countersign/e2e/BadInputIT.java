package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.e2e.Api.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a request can be wrong: a problem document with a stable type, all faults at once, and nothing written. */
class BadInputIT {

    private static final String PROJECTS = "/api/v1/projects";

    private static BuildingSite site;
    private static String type;
    private static String template;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        type = site.consultantType("plumbing");
        site.assign("consultant", type);
        template = site.templateWith("""
                {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true, "constraints": {"min": "30"}},
                {"key": "colour", "type": "choice", "options": [{"value": "red"}], "required": true}""", type);
    }

    private record Case(String name, String body, int status, String code) {}

    @TestFactory
    Stream<DynamicTest> refusesBodiesThatAreWrong() {
        var cases = List.of(
                new Case("nothing", "", 400, "malformed-request"),
                new Case("not JSON", "{\"name\": ", 400, "malformed-request"),
                new Case("a trailing comma", "{\"name\": \"Tower\",}", 400, "malformed-request"),
                new Case("a duplicate key", "{\"name\": \"Tower\", \"name\": \"Town\"}", 400, "malformed-request"),
                new Case("excess depth", "{\"name\": " + "[".repeat(40) + "]".repeat(40) + "}", 400,
                        "malformed-request"),
                new Case("not an object", "[\"Tower\"]", 422, "invalid-content"),
                new Case("a wrong type", "{\"name\": 7}", 422, "invalid-content"),
                new Case("a missing name", "{}", 422, "invalid-content"),
                new Case("a name of null", "{\"name\": null}", 422, "invalid-content"),
                new Case("an unknown field", "{\"name\": \"Tower\", \"nmae\": 1}", 422, "unknown-field"),
                new Case("a field of the server", "{\"name\": \"Tower\", \"id\": \"" + UUID.randomUUID() + "\"}", 422,
                        "unknown-field"),
                new Case("U+0000", "{\"name\": \"Tow\\u0000er\"}", 422, "invalid-content"),
                new Case("a lone surrogate", "{\"name\": \"Tow\\ud800er\"}", 422, "invalid-content"),
                new Case("a direction override", "{\"name\": \"Tow\\u202eer\"}", 422, "invalid-content"),
                new Case("a name too long", "{\"name\": \"" + "ם".repeat(256) + "\"}", 422, "invalid-content"),
                new Case("an unknown time zone", "{\"name\": \"Tower\", \"timeZone\": \"Mars/Base\"}", 422,
                        "invalid-content"),
                new Case("an oversized body", "{\"name\": \"" + "x".repeat(1 << 20) + "\"}", 413, "payload-too-large"));
        return cases.stream().map(it -> DynamicTest.dynamicTest(it.name(), () -> {
            var before = projects();

            assertProblem(site.admin().post(PROJECTS, it.body()), it.status(), it.code());

            assertThat(projects()).isEqualTo(before);
        }));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var reply = site.admin().sendBytes("POST", PROJECTS,
                "{\"name\": \"Tw\u00F6r\"}".getBytes(StandardCharsets.ISO_8859_1),
                Map.of());

        assertProblem(reply, 400, "malformed-request");
    }

    @Test
    void refusesOtherMediaTypes() {
        var reply = site.admin().send("POST", PROJECTS, "name=Tower", Map.of("Content-Type", "text/plain"));

        assertProblem(reply, 415, "unsupported-media-type");
    }

    @Test
    void refusesToAnswerInOtherMediaTypes() {
        assertProblem(site.admin().send("GET", PROJECTS, null, Map.of("Accept", "image/png")), 406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "TRACE", "COPY", "NONE"})
    void refusesOtherMethods(String method) {
        var reply = site.admin().send(method, PROJECTS, null, Map.of());

        assertProblem(reply, 405, "method-not-allowed");
        assertThat(reply.header("Allow").orElseThrow()).contains("GET").contains("POST");
    }

    @TestFactory
    Stream<DynamicTest> refusesTokensThatDoNotHold() {
        var good = RunningService.get().anonymous().post("/local/token", "{\"username\": \"admin\"}")
                .text("accessToken");
        var parts = good.split("\\.", -1);
        var unsigned = encode("{\"alg\":\"none\"}") + '.' + parts[1] + '.';
        var otherClaims = parts[0] + '.' + encode("{\"sub\":\"admin\",\"roles\":[\"admin\"],\"exp\":4102444800}") + '.'
                + parts[2];
        return Map.of("no JWT", "nonsense", "unsigned", unsigned, "changed claims", otherClaims, "a cut signature",
                good.substring(0, good.length() - 4), "empty", "").entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    var reply = RunningService.get().anonymous().withToken(token.getValue()).get("/api/v1/me");
                    assertProblem(reply, 401, "unauthenticated");
                    assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
                }));
    }

    @TestFactory
    Stream<DynamicTest> looksAtNoTokenWhereEverybodyIsLetIn() {
        var stale = RunningService.get().anonymous().withToken("nonsense");
        return Stream.of("/openapi.yaml", "/openapi.json", "/schemas/approval-rule.json", "/problems/not-found")
                .map(path -> DynamicTest.dynamicTest(path, () -> stale.get(path).expect(200)));
    }

    @TestFactory
    Stream<DynamicTest> answersUnknownAndForeignThingsAlike() {
        var foreign = new BuildingSite();
        var stranger = foreign.person("manager");
        return Stream.of("/api/v1/projects/" + UUID.randomUUID(), site.path(), site.path() + "/members",
                BuildingSite.SUBMISSIONS + UUID.randomUUID(),
                BuildingSite.SUBMISSIONS + site.draft(template).text("id"),
                BuildingSite.SUBMISSIONS + "not-an-id", "/api/v1/equipment-templates/7", "/api/v1/no-such-thing")
                .map(path -> DynamicTest.dynamicTest(path, () -> assertProblem(stranger.get(path), 404, "not-found")));
    }

    @Test
    void refusesCommandsWithoutOrWithAStaleVersion() {
        var draft = site.draft(template);
        var path = BuildingSite.SUBMISSIONS + draft.text("id");
        var contractor = site.person("contractor");
        contractor.send("PATCH", path, "{\"name\": \"Other\"}", draft.tag()).expect(200);

        assertProblem(contractor.post(path + "/withdraw", "{}"), 428, "precondition-required");
        assertProblem(contractor.post(path + "/withdraw", "{}", draft.tag()), 412, "precondition-failed");
        assertProblem(contractor.post(path + "/withdraw", "{}", Optional.of("W/" + draft.tag().orElseThrow())), 412,
                "precondition-failed");
        assertThat(site.submission(draft.text("id")).text("status")).isEqualTo("draft");
    }

    @Test
    void answers304ToWhomAlreadyHasIt() {
        var path = BuildingSite.SUBMISSIONS + site.draft(template).text("id");
        var first = site.person("viewer").get(path).expect(200);

        var second = site.person("viewer").send("GET", path, null,
                Map.of("If-None-Match", first.tag().orElseThrow()));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void listsEveryGapOfASubmissionAtOnce() {
        var strict = site.admin()
                .post("/api/v1/equipment-templates",
                        """
                                {"name": "Strict", "consultantTypeIds": ["%s"],
                                 "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h", "required": true, "constraints": {"min": "30"}},
                                                    {"key": "power", "type": "quantity", "unit": "kW", "required": true},
                                                    {"key": "count", "type": "integer"}],
                                 "requiredDocuments": [{"key": "datasheet", "source": "contractor"}],
                                 "checklist": [{"key": "checked", "kind": "checked_mark"}]}"""
                                .formatted(type))
                .expect(201);
        site.admin().post("/api/v1/equipment-templates/" + strict.text("id") + "/publish", "{}", strict.tag())
                .expect(201);
        var draft = site.person("contractor")
                .post(site.path() + "/equipment-submissions",
                        """
                                {"templateId": "%s", "name": "Offer", "values": {"flow": {"value": "5", "unit": "L/s"}, "count": "many"}}"""
                                .formatted(strict.text("id")))
                .expect(201);

        var refused = site.command("contractor", draft, "submit", "{}");

        assertProblem(refused, 422, "invalid-content");
        assertThat(errors(refused)).containsExactlyInAnyOrder("/values/flow undeclared-deviation",
                "/values/power required",
                "/values/count wrong-type", "/documents/datasheet required", "/checklist/checked required");
        assertThat(site.submission(draft.text("id")).text("status")).isEqualTo("draft");
    }

    @Test
    void namesEveryFaultOfABodyWithItsPlace() {
        var refused = site.admin().post("/api/v1/equipment-templates",
                """
                        {"name": "x", "category": 7, "specifications": [{"key": "Flow Rate", "type": "quantity", "unit": "furlong"},
                         {"key": "a", "type": "colour"}], "consultantTypeIds": ["nobody"], "approvalRule": {"allOf": []}, "extra": 1}""");

        assertProblem(refused, 422, "invalid-content");
        assertThat(errors(refused)).containsExactlyInAnyOrder("/name too-short", "/category wrong-type",
                "/specifications/0/key invalid-key", "/specifications/0/unit invalid-unit",
                "/specifications/1/type not-allowed-value", "/consultantTypeIds/0 invalid-id",
                "/approvalRule/allOf empty-operands", "/extra unknown-field");
    }

    @Test
    void refusesBadQueries() {
        assertProblem(site.admin().get(PROJECTS + "?limit=0"), 422, "invalid-content");
        assertProblem(site.admin().get(PROJECTS + "?limit=201&cursor=nonsense"), 422, "invalid-content");
        assertProblem(site.admin().get(PROJECTS + "?limti=5"), 422, "unknown-field");
        assertProblem(site.admin().get(site.path() + "/equipment-submissions?status=lost"), 422, "invalid-content");
    }

    @Test
    void refusesDelegationsThatAreWrong() {
        var assignment = site.admin().post(site.path() + "/consultant-assignments", """
                {"userId": "%s", "consultantTypeId": "%s", "validFrom": "2026-01-01", "validUntil": "2026-06-30"}"""
                .formatted(site.person("other").userId(), type)).expect(201).text("id");
        var path = site.path() + "/consultant-assignments/" + assignment + "/delegations";
        Map.of("{}", List.of("/userId required", "/validFrom required", "/validUntil required"),
                "{\"userId\": 5, \"validFrom\": \"soon\", \"validUntil\": null, \"role\": 1}",
                List.of("/userId wrong-type", "/validFrom wrong-type", "/validUntil required", "/role unknown-field"),
                delegation(site.person("viewer").userId(), "2026-03-02", "2026-03-01"),
                List.of("/validUntil invalid-period"),
                delegation(site.person("other").userId(), "2025-12-31", "2026-07-01"),
                List.of("/userId invalid-value", "/validFrom outside-validity", "/validUntil outside-validity"),
                delegation(UUID.randomUUID().toString(), "2026-03-01", "2026-03-02"),
                List.of("/userId unknown-reference")).forEach((body, faults) -> {
                    var refused = site.person("other").post(path, body);
                    assertProblem(refused, 422, "invalid-content");
                    assertThat(errors(refused)).containsExactlyInAnyOrderElementsOf(faults);
                });
        assertThat(site.admin().get(path).expect(200).text("items")).isEqualTo("[]");

        var made = delegation(site.person("viewer").userId(), "2026-03-01", "2026-03-02");
        var created = site.person("other").post(path, made).expect(201);
        assertProblem(site.person("other").post(path, made), 409, "duplicate");
        assertProblem(site.admin().send("DELETE", path + "/" + created.text("id"), null, Map.of()), 428,
                "precondition-required");
        assertProblem(site.admin().send("DELETE", path + "/" + created.text("id"), null, Map.of("If-Match", "\"x\"")),
                412, "precondition-failed");
        assertProblem(site.admin().get(path + "/nonsense"), 404, "not-found");
        assertProblem(site.admin().get(path + "?limit=0"), 422, "invalid-content");
    }

    private static String delegation(String user, String from, String until) {
        return "{\"userId\": \"%s\", \"validFrom\": \"%s\", \"validUntil\": \"%s\"}".formatted(user, from, until);
    }

    @Test
    void speaksHebrewWhenAskedTo() {
        var reply = site.admin().send("POST", PROJECTS, "{}", Map.of("Accept-Language", "he"));

        assertProblem(reply, 422, "invalid-content");
        assertThat(reply.text("detail").codePoints().anyMatch(point -> point >= 0x05D0 && point <= 0x05EA)).isTrue();
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.text("type")).isEqualTo("/problems/" + code);
        assertThat(reply.text("status")).isEqualTo(Integer.toString(status));
        assertThat(reply.text("title")).isNotBlank();
        assertThat(reply.text("detail")).isNotBlank().doesNotContain("Exception", "SELECT", "io.countersign");
        assertThat(reply.text("instance")).startsWith("/");
    }

    private static List<String> errors(Reply reply) {
        return ((JsonArray) reply.at("errors")).elements().stream()
                .map(JsonObject.class::cast)
                .map(error -> word(error, "pointer") + " " + word(error, "code"))
                .toList();
    }

    private static String word(JsonObject object, String name) {
        return ((JsonText) object.member(name).orElseThrow()).value();
    }

    private static String projects() {
        return site.admin().get(PROJECTS + "?limit=5").expect(200).body();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
