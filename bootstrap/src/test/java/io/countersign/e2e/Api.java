package io.countersign.e2e;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonReading;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person's way to the service. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final @Nullable String token;

    Api(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    Api loggedIn(String username) {
        var reply = post("/local/token", "{\"username\": " + JsonWriter.write(JsonValue.text(username)) + "}");
        return new Api(base, reply.expect(200).text("accessToken"));
    }

    Api withToken(String other) {
        return new Api(base, other);
    }

    /** What is sent to say who calls, empty when nothing is. */
    String token() {
        return token == null ? "" : token;
    }

    /** The id of the user that the token stands for. */
    String userId() {
        return get("/api/v1/me").expect(200).text("id");
    }

    Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    Reply post(String path, @Nullable String body) {
        return send("POST", path, body, Map.of());
    }

    Reply post(String path, @Nullable String body, Optional<String> ifMatch) {
        return send("POST", path, body, header(ifMatch));
    }

    Reply send(String method, String path, @Nullable String body, Optional<String> ifMatch) {
        return send(method, path, body, header(ifMatch));
    }

    private static Map<String, String> header(Optional<String> ifMatch) {
        return ifMatch.map(tag -> Map.of("If-Match", tag)).orElseGet(Map::of);
    }

    Reply send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply sendBytes(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        all.putAll(headers);
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(),
                    head -> head.statusCode() == 200 && path.startsWith("/api/v1/events")
                            ? new Glimpse()
                            : HttpResponse.BodySubscribers.ofByteArray());
            ContractWatch.check(method, path, response);
            return new Reply(method + " " + path, response);
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    record Reply(String request, HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The tag to send back as {@code If-Match}. */
        Optional<String> tag() {
            return header("ETag");
        }

        JsonValue json() {
            return switch (JsonReader.read(response.body())) {
                case JsonReading.Readable(var value) -> value;
                case JsonReading.Unreadable unreadable ->
                    throw new AssertionError(request + ": " + unreadable + " " + body());
            };
        }

        /** The value at a path of member names and element numbers. */
        JsonValue at(Object... path) {
            var value = json();
            for (var step : path) {
                value = switch (value) {
                    case JsonValue.JsonObject object -> object.member(step.toString())
                            .orElseThrow(() -> new AssertionError(request + ": no " + step + " in " + body()));
                    case JsonValue.JsonArray array -> array.elements().get((Integer) step);
                    default -> throw new AssertionError(request + ": no " + step + " in " + body());
                };
            }
            return value;
        }

        String text(Object... path) {
            return at(path) instanceof JsonValue.JsonText(var text) ? text : JsonWriter.write(at(path));
        }

        /** The code of the problem, empty when there is none. */
        String code() {
            return status() < 400 ? "" : text("code");
        }

        Reply expect(int status) {
            if (status() != status) {
                throw new AssertionError(request + ": expected " + status + " but was " + status() + " " + body());
            }
            return this;
        }
    }
}
