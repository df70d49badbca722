package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LocalModeIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void keepsItsDataWhateverEndsIt() throws Exception {
        long abandoned;
        try (var service = ServiceProcess.startLocally(directory)) {
            assertThat(service.output()).contains("LOCAL MODE");
            assertThat(count(service, "/api/v1/consultant-types")).isEqualTo(13);
            assertThat(count(service, "/api/v1/equipment-templates")).isEqualTo(44);
            assertThat(post(service, "/api/v1/projects", "admin", "{\"name\":\"Kept\"}").statusCode()).isEqualTo(201);
            service.kill();
            abandoned = databaseProcess();
            assertThat(ProcessHandle.of(abandoned)).as("the database server of the killed service").isPresent();
        }
        try (var service = ServiceProcess.startLocally(directory)) {
            assertThat(ProcessHandle.of(abandoned)).isEmpty();
            assertThat(count(service, "/api/v1/projects")).isEqualTo(2);
            assertThat(count(service, "/api/v1/equipment-templates")).isEqualTo(44);
            refusesASecondServiceInTheSameDirectory();

            long own = databaseProcess();
            service.stop();
            ProcessHandle.of(own).ifPresent(late -> late.onExit().orTimeout(10, TimeUnit.SECONDS).join());
            assertThat(directory.resolve(".countersign/data/postmaster.pid")).doesNotExist();
        }
        // The number of a database server that is long gone, which by now belongs to another process.
        Files.writeString(directory.resolve(".countersign/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve(".countersign/data") + "\n");
        try (var service = ServiceProcess.startLocally(directory)) {
            assertThat(count(service, "/api/v1/projects")).isEqualTo(2);
        }
    }

    private void refusesASecondServiceInTheSameDirectory() throws IOException, InterruptedException {
        try (var second = ServiceProcess.start(directory, Map.of(), "--server.port=0")) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output()).contains("Another Countersign (process ").contains("Stop that one first");
        }
    }

    @Test
    void issuesTokensForTheAsking() throws Exception {
        try (var service = ServiceProcess.startLocally(directory)) {
            JsonObject me = object(get(service, "/api/v1/me", "plumbing"));
            assertThat(me.member("subject")).contains(JsonValue.text("local:plumbing"));
            assertThat(((JsonArray) me.member("projects").orElseThrow()).elements()).hasSize(1);
            assertThat(object(get(service, "/api/v1/me", "admin")).member("admin")).contains(JsonValue.of(true));

            JsonObject stranger = object(get(service, "/api/v1/me", "somebody else"));
            assertThat(stranger.member("admin")).contains(JsonValue.of(false));
            assertThat(stranger.member("projects")).contains(JsonArray.EMPTY);

            assertThat(askForToken(service, "{\"username\":\"" + "x".repeat(101) + "\"}").statusCode()).isEqualTo(422);
            assertThat(askForToken(service, "{\"username\":\"a\",\"admin\":true}").body()).contains("/admin");
            assertThat(askForToken(service, "{\"username\":").statusCode()).isEqualTo(400);
            assertThat(ask(service, "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(ask(service, "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(ask(service, "/actuator/env").statusCode()).isEqualTo(401);
        }
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve(".countersign/data/postmaster.pid")).getFirst());
    }

    private static int count(ServiceProcess service, String path) throws IOException, InterruptedException {
        return ((JsonArray) object(get(service, path + "?limit=200", "admin")).member("items").orElseThrow())
                .elements().size();
    }

    private static HttpResponse<String> get(ServiceProcess service, String path, String username)
            throws IOException, InterruptedException {
        return HTTP.send(request(service, path).header("Authorization", "Bearer " + token(service, username)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(ServiceProcess service, String path, String username, String body)
            throws IOException, InterruptedException {
        return HTTP.send(request(service, path).header("Authorization", "Bearer " + token(service, username))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(ServiceProcess service, String path)
            throws IOException, InterruptedException {
        return HTTP.send(request(service, path).build(), BodyHandlers.ofString());
    }

    private static String token(ServiceProcess service, String username) throws IOException, InterruptedException {
        JsonObject answer = object(askForToken(service, "{\"username\":\"" + username + "\"}"));
        assertThat(answer.member("tokenType")).contains(JsonValue.text("Bearer"));
        assertThat(answer.member("expiresIn")).contains(JsonValue.number(3600));
        return ((JsonText) answer.member("accessToken").orElseThrow()).value();
    }

    private static HttpResponse<String> askForToken(ServiceProcess service, String body)
            throws IOException, InterruptedException {
        return HTTP.send(request(service, "/local/token").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ServiceProcess service, String path) {
        return HttpRequest.newBuilder(URI.create(service.base() + path));
    }

    private static JsonObject object(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return (JsonObject) JsonReader.readTrusted(response.body());
    }
}
