package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project and a template with two disciplines, made over HTTP in a service that runs in local mode. */
final class LocalSite {

    private static final Pattern FIELD = Pattern.compile("\"(id|accessToken)\":\"([^\"]+)\"");

    private final String base;
    private final HttpClient client;
    private final String admin;
    private final String first;
    private final String second;
    private final String template;
    private final String project;

    LocalSite(String base, HttpClient client) throws Exception {
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

    String project() {
        return project;
    }

    String admin() {
        return admin;
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

    HttpRequest.Builder request(String path, String token) {
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
