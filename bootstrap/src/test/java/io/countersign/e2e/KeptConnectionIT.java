package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * A connection that is kept alive goes on to be answered, also when its next request is there before the last one is quite
 * finished. The server's queue of such requests has lost the thread before.
 */
class KeptConnectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String ASKS_THE_DATABASE = "/api/v1/me";
    private static final String ANSWERS_AT_ONCE = "/openapi.yaml";
    private static final String NO_REQUEST = "GET /openapi.yaml HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: cats\r\n\r\n";

    private String token;

    @BeforeEach
    void logIn() {
        token = RunningService.get().anonymous().post("/local/token", "{\"username\": \"admin\"}").expect(200)
                .text("accessToken");
    }

    @Test
    void answersWhatComesAfterAQueuedRequest() throws IOException {
        var base = RunningService.get().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var answers = new BufferedInputStream(socket.getInputStream());

            send(socket, request(ASKS_THE_DATABASE) + request(ANSWERS_AT_ONCE));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");

            send(socket, request(ASKS_THE_DATABASE));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** Whether the exchange before is quite finished when it comes is a matter of chance. */
    @RepeatedTest(100)
    void refusesWhatIsNoRequestBehindAnAnswer() throws IOException {
        var base = RunningService.get().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var answers = new BufferedInputStream(socket.getInputStream());

            send(socket, request(ASKS_THE_DATABASE));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");

            send(socket, NO_REQUEST);
            assertThat(status(answers)).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(answers.read()).as("closed").isEqualTo(-1);
        }
    }

    @Test
    void refusesWhatIsNoRequestOnceTheOneBeforeIsAnswered() throws IOException {
        var base = RunningService.get().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            var answers = new BufferedInputStream(socket.getInputStream());

            send(socket, request(ASKS_THE_DATABASE) + request(ASKS_THE_DATABASE) + NO_REQUEST
                    + request(ANSWERS_AT_ONCE));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(answers)).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(answers.read()).as("closed").isEqualTo(-1);
        }
    }

    private String request(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n".formatted(path, token);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Reads one whole answer. */
    private static String status(InputStream answers) throws IOException {
        var status = line(answers);
        var length = 0;
        for (var header = line(answers); !header.isEmpty(); header = line(answers)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
        }
        answers.readNBytes(length);
        return status;
    }

    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next >= 0 && next != '\n'; next = answers.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
