package io.countersign.e2e;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection to the feed of events, read event by event. */
final class EventClient implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final BufferedReader lines;
    private final HttpResponse<InputStream> response;

    private EventClient(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static EventClient open(URI base, String token, String query, String accept, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/events" + query))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventClient(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event as JSON, whatever it is written as; null when the stream has ended. */
    @Nullable
    JsonObject next() {
        try {
            String line;
            while ((line = lines.readLine()) != null) {
                var json = line.startsWith("data: ") ? line.substring("data: ".length()) : line;
                if (json.startsWith("{")) {
                    return (JsonObject) JsonReader.readTrusted(json);
                }
            }
            return null;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    /** The next line as it stands; null when the stream has ended. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    static String text(JsonObject event, String member) {
        return ((JsonText) event.member(member).orElseThrow()).value();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
