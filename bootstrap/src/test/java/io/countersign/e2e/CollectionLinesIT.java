package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.LongHistory;
import io.countersign.bootstrap.contract.Contract;
import io.countersign.bootstrap.contract.Operation;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonReading;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every collection tells the same by lines as by pages, and says so when it cannot tell the rest. */
class CollectionLinesIT {

    private static final int SUBMISSIONS = 500;
    /** More than the buffers on the way hold: most of them are still to be read when the first is there. */
    private static final int MANY_SUBMISSIONS = 12_000;
    private static final Map<String, String> LINES = Map.of("Accept", "application/x-ndjson");
    private static final Contract CONTRACT = Contract.load();

    private static BuildingSite site;
    private static BuildingSite large;
    private static Map<String, String> paths;
    private static String submissions;

    @BeforeAll
    static void build() throws Exception {
        large = new BuildingSite();
        fill(large, MANY_SUBMISSIONS, large.consultantType("first"), large.consultantType("second"));
        site = new BuildingSite();
        var first = site.consultantType("first");
        var second = site.consultantType("second");
        var template = fill(site, SUBMISSIONS, first, second);
        var assignment = site.assign("one", first);
        site.assign("two", second);
        site.admin().post(site.path() + "/consultant-assignments/" + assignment + "/delegations",
                site.delegation("viewer")).expect(201);
        for (var name : List.of("Pump", "Fan \\\"ממ\\\"ד\\\"", "Valve")) {
            site.person("contractor").post(site.path() + "/equipment", "{\"name\": \"%s\"}".formatted(name))
                    .expect(201);
        }
        var offer = site.inReview(template).text("id");
        site.decide("one", offer, first, 1, "revision_requested").expect(201);
        site.decide("two", offer, second, 1, "revision_requested").expect(201);
        site.command("contractor", site.submission(offer), "submit", "{}").expect(200);
        site.draft(template);
        publishAgain(template, first, second);
        submissions = site.path() + "/equipment-submissions";
        paths = Map.of("{projectId}", site.project(), "{templateId}", template, "{version}", "2",
                "{submissionId}", offer, "{assignmentId}", assignment);
    }

    private static String fill(BuildingSite place, int submissions, String first, String second) throws Exception {
        var template = place.template(first, second);
        new LongHistory(place.project(), template, place.person("contractor").userId(), first,
                place.person("one").userId(), second, place.person("two").userId())
                .write(RunningService.get().database(), submissions);
        return template;
    }

    private static void publishAgain(String template, String first, String second) {
        var path = "/api/v1/equipment-templates/" + template;
        var changed = site.admin()
                .send("PUT", path,
                        """
                                {"name": "Template", "specifications": [{"key": "note", "type": "text"}, {"key": "colour", "type": "text"}],
                                 "consultantTypeIds": ["%s", "%s"]}"""
                                .formatted(first, second),
                        site.admin().get(path).tag())
                .expect(200);
        site.admin().post(path + "/publish", "{}", changed.tag()).expect(201);
    }

    private static String path(Operation operation) {
        return paths.entrySet().stream().reduce(operation.path(),
                (path, variable) -> path.replace(variable.getKey(), variable.getValue()), (one, other) -> other);
    }

    private static List<JsonValue> lines(Api person, String path) {
        return person.send("GET", path, null, LINES).expect(200).body().lines().map(CollectionLinesIT::json).toList();
    }

    private static JsonValue json(String line) {
        return JsonReader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonReading.Readable(var value)
                ? value
                : JsonValue.text("unreadable: " + line);
    }

    private static List<JsonValue> pages(Api person, String path, int limit) {
        var items = new ArrayList<JsonValue>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = person.get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor.get())
                    .expect(200);
            items.addAll(page.at("items") instanceof JsonArray(var elements) ? elements : List.of());
            cursor = page.at("nextCursor") instanceof JsonText(var next)
                    ? Optional.of("&cursor=" + next)
                    : Optional.empty();
        }
        return items;
    }

    @TestFactory
    Stream<DynamicTest> tellTheSameAsPages() {
        return CONTRACT.operations().stream().filter(Operation::answersCollection)
                .map(operation -> DynamicTest.dynamicTest(operation.operationId(), () -> {
                    var person = operation.operationId().equals("listInbox") ? site.person("two") : site.admin();
                    var reply = person.send("GET", path(operation), null, LINES).expect(200);

                    assertThat(CONTRACT.faultsOf(operation, 200, reply.header("Content-Type"), reply.body())).isEmpty();
                    assertThat(lines(person, path(operation))).as(path(operation)).isNotEmpty()
                            .isEqualTo(pages(person, path(operation), 200));
                }));
    }

    @Test
    void tellOnlyWhatTheFilterLetsThrough() {
        var inReview = lines(site.person("viewer"), submissions + "?status=in_review");

        assertThat(inReview).hasSize(SUBMISSIONS / 4 + 1)
                .isEqualTo(pages(site.person("viewer"), submissions + "?status=in_review", 100));
        assertThat(lines(site.person("viewer"), submissions + "?overdue=true")).isEmpty();
    }

    @Test
    void fillTheRegisterForSpreadsheets() {
        var template = paths.get("{templateId}");
        site.person("contractor").post(submissions, """
                {"templateId": "%s", "name": "=HYPERLINK(\\"x\\"), ממ\\"ד"}""".formatted(template)).expect(201);
        var table = Map.of("Accept", "text/csv");
        var reply = site.person("viewer").send("GET", submissions, null, table).expect(200);
        var rows = reply.body().lines().toList();

        assertThat(reply.header("Content-Type")).hasValue("text/csv;charset=UTF-8;header=present");
        assertThat(reply.header("Content-Disposition")).hasValue("attachment; filename=\"submissions.csv\"");
        assertThat(CONTRACT.faultsOf(CONTRACT.operation("listSubmissions"), 200, reply.header("Content-Type"),
                reply.body())).isEmpty();
        assertThat(rows.getFirst()).startsWith("\uFEFF\"number\",\"name\",\"template\",");
        assertThat(rows.get(1)).contains(",\"'=HYPERLINK(\"\"x\"\"), ממ\"\"ד\",\"Template");
        assertThat(rows).hasSameSizeAs(rows.stream().distinct().toList())
                .hasSize(lines(site.person("viewer"), submissions).size() + 1);
        assertThat(site.person("viewer").send("GET", submissions + "?status=in_review", null, table).expect(200).body()
                .lines()).hasSize(SUBMISSIONS / 4 + 2).filteredOn(row -> row.contains("\"in_review\""))
                .hasSize(SUBMISSIONS / 4 + 1);
        large.person("viewer").send("GET", submissions, null, table).expect(404);
        RunningService.get().anonymous().send("GET", submissions, null, table).expect(401);
        site.person("viewer").send("GET", submissions + "?limit=3", null, table).expect(422);
    }

    @Test
    void sayWhyThereIsNoMoreAndWhereToGoOn() throws Exception {
        var path = large.path() + "/equipment-submissions";
        try (var reader = SlowReader.of(path, large.person("viewer"))) {
            var told = new ArrayList<String>();
            told.add(reader.nextLine());
            RunningService.get().awaitIdle();
            try (var connection = RunningService.get().database().connect(); var lock = connection.createStatement()) {
                connection.setAutoCommit(false);
                lock.execute("LOCK TABLE equipment_approval_submissions IN ACCESS EXCLUSIVE MODE");
                told.addAll(reader.rest());
                connection.rollback();
            }
            var last = told.removeLast();

            assertThat(last).startsWith("{\"type\":\"error\",\"problem\":{\"type\":\"/problems/overloaded\"");
            assertThat(CONTRACT.faultsOf(CONTRACT.operation("listSubmissions"), 200,
                    Optional.of("application/x-ndjson"), last)).isEmpty();
            assertThat(told).as("read before the client asked for it").hasSizeLessThan(MANY_SUBMISSIONS / 2);
            var cursor = json(last) instanceof JsonValue.JsonObject line
                    && line.member("nextCursor").orElseThrow() instanceof JsonText(var text) ? text : "";
            large.person("viewer").send("GET", path + "?cursor=" + cursor, null, LINES).expect(200).body().lines()
                    .forEach(told::add);
            assertThat(told.stream()
                    .map(line -> line.substring(0, "{'id':'00000000-0000-0000-0000-000000000000'".length())))
                    .hasSize(MANY_SUBMISSIONS).doesNotHaveDuplicates();
        }
    }

    @Test
    void endWhenTheRightToReadEnds() throws Exception {
        large.member("passer-by", "viewer");
        var passerBy = large.person("passer-by");
        try (var reader = SlowReader.of(large.path() + "/equipment-submissions", passerBy)) {
            reader.nextLine();
            RunningService.get().awaitIdle();
            var member = large.path() + "/members/" + passerBy.userId();
            large.admin().send("DELETE", member, null, large.admin().get(member).tag()).expect(204);

            var rest = reader.rest();
            assertThat(rest.getLast()).contains("\"/problems/not-found\"");
            assertThat(rest).hasSizeLessThan(MANY_SUBMISSIONS);
        }
    }
}
