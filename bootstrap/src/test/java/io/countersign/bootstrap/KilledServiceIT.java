package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever has no answer because the service was killed sends everything again, under the same keys. */
@Execution(ExecutionMode.CONCURRENT)
class KilledServiceIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int CLIENTS = 8;
    private static final int ANSWERED_BEFORE_THE_KILL = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();

    @Test
    void doesWhatItWasAskedExactlyOnceAcrossAKill() throws Exception {
        try (var service = ServiceProcess.startLocally(directory)) {
            var token = token(service);
            var killed = new AtomicBoolean();
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                IntStream.range(0, CLIENTS).forEach(client -> clients.submit(() -> {
                    while (!killed.get()) {
                        create(service, token, sent.incrementAndGet());
                    }
                    return true;
                }));
                awaitAnswers();
                service.kill();
                killed.set(true);
                clients.shutdown();
                assertThat(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(answers).as("some were answered and some were not").hasSizeBetween(1, sent.get() - 1);

        try (var service = ServiceProcess.startLocally(directory)) {
            var token = token(service);
            for (var number = 1; number <= sent.get(); number++) {
                var again = project(service, token, number);
                assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
                var known = answers.get(number);
                if (known != null) {
                    assertThat(again.body()).isEqualTo(known);
                    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
                }
            }
            var expected = new TreeMap<String, Integer>();
            IntStream.rangeClosed(1, sent.get()).forEach(number -> expected.put("Project " + number, 1));
            assertThat(projects(service, token)).isEqualTo(expected);
        }
    }

    private void awaitAnswers() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answers.size() < ANSWERED_BEFORE_THE_KILL) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(1);
        }
    }

    private void create(ServiceProcess service, String token, int number) throws InterruptedException {
        try {
            var answer = project(service, token, number);
            if (answer.statusCode() == 201) {
                answers.put(number, answer.body());
            }
        } catch (IOException noAnswer) {
            // What this is about: nobody knows whether it was done.
            Thread.sleep(1);
        }
    }

    private static HttpResponse<String> project(ServiceProcess service, String token, int number)
            throws IOException, InterruptedException {
        return HTTP.send(request(service, "/api/v1/projects").header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").header("Idempotency-Key", "project-" + number)
                .POST(BodyPublishers.ofString("{\"name\": \"Project %d\"}".formatted(number))).build(),
                BodyHandlers.ofString());
    }

    /** How many projects of each name there are, but for the one that local mode brings. */
    private static Map<String, Integer> projects(ServiceProcess service, String token)
            throws IOException, InterruptedException {
        var names = new TreeMap<String, Integer>();
        var cursor = "";
        do {
            var page = object(HTTP.send(request(service, "/api/v1/projects?limit=200" + cursor)
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString()));
            for (var item : ((JsonArray) page.member("items").orElseThrow()).elements()) {
                names.merge(text((JsonObject) item, "name"), 1, Integer::sum);
            }
            cursor = page.member("nextCursor").filter(JsonText.class::isInstance)
                    .map(next -> "&cursor=" + ((JsonText) next).value()).orElse("");
        } while (!cursor.isEmpty());
        names.keySet().removeIf(name -> !name.matches("Project \\d+"));
        return names;
    }

    private static String token(ServiceProcess service) throws IOException, InterruptedException {
        return text(object(HTTP.send(request(service, "/local/token").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\": \"admin\"}")).build(), BodyHandlers.ofString())),
                "accessToken");
    }

    private static HttpRequest.Builder request(ServiceProcess service, String path) {
        return HttpRequest.newBuilder(URI.create(service.base() + path)).timeout(PATIENCE);
    }

    private static JsonObject object(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return (JsonObject) JsonReader.readTrusted(response.body());
    }

    private static String text(JsonObject object, String name) {
        return object.member(name).map(JsonText.class::cast).map(JsonText::value).orElseThrow();
    }
}
