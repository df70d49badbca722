package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.LongHistory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers of a long stream that are slow, or go away in the middle of it. */
class SlowReaderIT {

    private static final int ROUNDS = 20_000;
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private static BuildingSite site;
    private static String template;
    private static String rule;
    private static String token;

    @BeforeAll
    static void writeHistory() throws Exception {
        site = new BuildingSite();
        var plumbing = site.consultantType("plumbing");
        var acoustics = site.consultantType("acoustics");
        site.assign("plumber", plumbing);
        site.assign("acoustician", acoustics);
        template = site.template(plumbing, acoustics);
        rule = "{\"rule\": {\"anyOf\": [{\"discipline\": {\"consultantTypeId\": \"%s\"}}, {\"discipline\": {\"consultantTypeId\": \"%s\"}}]}}"
                .formatted(plumbing, acoustics);
        new LongHistory(site.project(), template, site.person("contractor").userId(), plumbing,
                site.person("plumber").userId(), acoustics, site.person("acoustician").userId())
                .write(RunningService.get().database(), ROUNDS);
        token = RunningService.get().anonymous().post("/local/token", "{\"username\": \"admin\"}").expect(200)
                .text("accessToken");
    }

    @Test
    void holdNoConnectionWhileTheyDawdleAndStillGetEverything() throws Exception {
        try (var socket = call()) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var line = reader.readLine();
            assertThat(line).contains("200");
            RunningService.get().awaitIdle();
            var idleSince = Instant.now();
            var looks = 0;
            var inUse = 0;
            for (; Instant.now().isBefore(idleSince.plus(A_WHILE)); looks++) {
                inUse += RunningService.get().connections() == 0 ? 0 : 1;
                Thread.sleep(Duration.ofMillis(20));
            }
            // The service itself looks for events every now and then; what is held is in use at every look.
            assertThat(inUse).as("of %d looks that see a connection in use while nobody reads", looks)
                    .isLessThan(looks / 2);

            var flips = 0;
            var last = "";
            while (!last.contains("\"summary\"")) {
                last = reader.readLine();
                flips += last.contains("\"flip\"") ? 1 : 0;
            }
            assertThat(last).contains("\"replayed\":%d,\"unchanged\":%d,\"flips\":%d,\"deadEnds\":0".formatted(ROUNDS,
                    ROUNDS / 4, ROUNDS * 3 / 4));
            assertThat(flips).isEqualTo(ROUNDS * 3 / 4);
        }
    }

    @Test
    void endTheWorkWhenTheyHangUp() throws Exception {
        var complete = timeOf(() -> site.admin().send("POST",
                "/api/v1/equipment-templates/" + template + "/rule-simulations", rule,
                Map.of("Accept", "application/x-ndjson")).expect(200));
        var socket = call();
        socket.getInputStream().readNBytes(100);
        var begun = Instant.now();
        socket.setSoLinger(true, 0);
        socket.close();

        RunningService.get().awaitIdle();

        assertThat(Duration.between(begun, Instant.now())).as("time until the work stopped, of %s for all", complete)
                .isLessThan(complete.dividedBy(2).plus(A_WHILE.dividedBy(2)));
    }

    private static Duration timeOf(Runnable work) {
        var begun = Instant.now();
        work.run();
        return Duration.between(begun, Instant.now());
    }

    /** A call whose answer nobody reads yet. */
    private static Socket call() throws IOException {
        var socket = SlowReader.connect();
        socket.getOutputStream().write("""
                POST /api/v1/equipment-templates/%s/rule-simulations HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Accept: application/x-ndjson\r
                Content-Length: %d\r
                \r
                %s""".formatted(template, token, rule.length(), rule).getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
