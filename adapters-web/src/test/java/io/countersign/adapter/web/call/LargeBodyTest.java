package io.countersign.adapter.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.adapter.web.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** On a real connection, because the client must get to read the answer although the server stops reading the body. */
class LargeBodyTest {

    private static final byte[] LARGE = new byte[8 * Problems.MAX_BODY_BYTES];

    private final DisposableServer server = HttpServer.create().host("localhost").port(0)
            .handle(new ReactorHttpHandlerAdapter(
                    WebHttpHandlerBuilder.applicationContext(WebFixture.of(LargeBodyTest.class).start()).build()))
            .bindNow();

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client
                    .send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1/probes"))
                            .header("Authorization", "Bearer somebody").header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(10)).POST(body).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void isRefusedByItsLengthOrWhenItGoesOnTooLong() throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(LARGE)).statusCode()).isEqualTo(413);
        var streamed = post(BodyPublishers.ofByteArrays(Collections.nCopies(8, new byte[Problems.MAX_BODY_BYTES])));
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("\"payload-too-large\"");
    }
}
