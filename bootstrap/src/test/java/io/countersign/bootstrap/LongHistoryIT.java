package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is tried on a hundred thousand rounds by a service with a small heap. */
@Tag("slow")
class LongHistoryIT {

    private static final int ROUNDS = 100_000;
    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(([0-9]+)M\\)");
    private static final Pattern FIELD = Pattern.compile("\"(id|accessToken)\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void isSimulatedInASmallHeap() throws Exception {
        var database = TestDatabase.create();
        var url = "postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(), database.host(),
                database.port(), database.database());
        var log = directory.resolve("gc.log");
        try (var service = ServiceProcess.startLocally(directory,
                List.of("-Xmx256m", "-XX:+UseG1GC", "-Xlog:gc:file=" + log),
                Map.of("DATABASE_URL", url, "COUNTERSIGN_MODE", "local"))) {
            var site = new Site(service.base(), client);
            var beforeFill = Instant.now();
            site.history().write(database, ROUNDS);
            var begun = Instant.now();

            var types = new HashMap<String, Integer>();
            var last = "";
            try (var lines = site.simulate()) {
                for (var iterator = lines.iterator(); iterator.hasNext();) {
                    last = iterator.next();
                    types.merge(last.substring(0, last.indexOf(',')), 1, Integer::sum);
                }
            }

            System.out.printf("Simulated %d rounds in %s (filled in %s), peak heap %d MiB%n", ROUNDS,
                    Duration.between(begun, Instant.now()), Duration.between(beforeFill, begun), peak(log));
            assertThat(last).isEqualTo("{\"type\":\"summary\",\"replayed\":100000,\"unchanged\":25000,\"flips\":75000,"
                    + "\"deadEnds\":0,\"reconstructed\":0}");
            assertThat(types).containsEntry("{\"type\":\"flip\"", 75_000).containsEntry("{\"type\":\"summary\"", 1)
                    .hasEntrySatisfying("{\"type\":\"progress\"", count -> assertThat(count).isGreaterThan(300));
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
        }
    }

    /** The fullest the heap ever was before it was collected. */
    private static int peak(Path log) throws IOException {
        return HEAP.matcher(Files.readString(log)).results().mapToInt(pause -> Integer.parseInt(pause.group(1))).max()
                .orElse(0);
    }

    /** A template with two disciplines in the demo project, made over HTTP. */
    private static final class Site {

        private final String base;
        private final HttpClient client;
        private final String admin;
        private final String first;
        private final String second;
        private final String template;
        private final String project;

        Site(String base, HttpClient client) throws Exception {
            this.base = base;
            this.client = client;
            admin = post("/local/token", "", "{\"username\": \"admin\"}");
            first = post("/api/v1/consultant-types", admin, "{\"name\": \"First discipline\"}");
            second = post("/api/v1/consultant-types", admin, "{\"name\": \"Second discipline\"}");
            project = post("/api/v1/projects", admin, "{\"name\": \"Long history\"}");
            template = post("/api/v1/equipment-templates", admin,
                    """
                            {"name": "Old pump", "specifications": [{"key": "note", "type": "text"}], "consultantTypeIds": ["%s", "%s"]}"""
                            .formatted(first, second));
            post("/api/v1/equipment-templates/" + template + "/publish", admin, "{}");
        }

        LongHistory history() throws Exception {
            var consultants = List.of(user("plumbing"), user("electrical"));
            return new LongHistory(project, template, user("contractor"), first, consultants.get(0), second,
                    consultants.get(1));
        }

        private String user(String name) throws Exception {
            var token = post("/local/token", "", "{\"username\": \"%s\"}".formatted(name));
            return field(client.send(request("/api/v1/me", token).GET().build(), BodyHandlers.ofString()).body());
        }

        private String post(String path, String token, String body) throws Exception {
            var reply = client.send(request(path, token).header("If-Match", "*")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isBetween(200, 201);
            return path.endsWith("/publish") ? "" : field(reply.body());
        }

        private static String field(String json) {
            var field = FIELD.matcher(json);
            assertThat(field.find()).as(json).isTrue();
            return field.group(2);
        }

        private HttpRequest.Builder request(String path, String token) {
            var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
            return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        }

        Stream<String> simulate() throws Exception {
            var either = "{\"rule\": {\"anyOf\": [{\"discipline\": {\"consultantTypeId\": \"%s\"}}, {\"discipline\": {\"consultantTypeId\": \"%s\"}}]}}"
                    .formatted(first, second);
            var reply = client.send(request("/api/v1/equipment-templates/" + template + "/rule-simulations", admin)
                    .header("Accept", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(either)).build(),
                    BodyHandlers.ofLines());
            assertThat(reply.statusCode()).isEqualTo(200);
            return reply.body();
        }
    }
}
