package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thousand requests whose client hangs up at a random moment. */
class CutOffRequestsIT {

    private static final int REQUESTS = 1000;
    private static final int CLIENTS = 24;
    private static final Duration LONGEST = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static BuildingSite site;
    private static String plumbing;
    private static String template;
    private static String token;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        site.assign("consultant", plumbing);
        template = site.template(plumbing);
        token = RunningService.get().anonymous().post("/local/token", "{\"username\": \"admin\"}").expect(200)
                .text("accessToken");
        site.admin().send("PUT", site.path() + "/members/" + site.admin().userId(), "{\"role\": \"manager\"}",
                Optional.empty()).expect(201);
    }

    @Test
    void leavesNoConnectionAndNoTransactionBehindAndTheServiceAtFullSpeed() throws Exception {
        var seed = Long.getLong("countersign.seed", 20260301L);
        var random = new Random(seed);
        var submission = site.inReview(template).text("id");
        var before = timeOfReads(submission);

        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (var count = 0; count < REQUESTS; count++) {
                var request = request(random.nextInt(4), submission);
                var pause = random.nextLong(LONGEST.toNanos());
                calls.add(() -> hangUp(request, pause));
            }
            for (var call : clients.invokeAll(calls)) {
                assertThat(call.get()).as("seed %d", seed).isTrue();
            }
        }

        await("connections in demand", RunningService.get().bean(Database.class)::connectionsInDemand);
        await("open transactions", CutOffRequestsIT::openTransactions);
        assertThat(timeOfReads(submission)).as("seed %d: time of the same reads before %s", seed, before)
                .isLessThan(before.multipliedBy(3).plus(Duration.ofMillis(500)));
    }

    /** Reads and writes alike: a page, a submission, a new submission, a decision that is refused under the lock. */
    private static String request(int kind, String submission) {
        return switch (kind) {
            case 0 -> head("GET", site.path() + "/equipment-submissions?limit=200", "");
            case 1 -> head("GET", BuildingSite.SUBMISSIONS + submission, "");
            case 2 -> head("POST", site.path() + "/equipment-submissions",
                    "{\"templateId\": \"%s\", \"name\": %s}".formatted(template,
                            JsonWriter.write(JsonValue.text("cut off"))));
            default -> head("POST", BuildingSite.SUBMISSIONS + submission + "/decisions",
                    BuildingSite.decision(plumbing, 1, "approved"));
        };
    }

    private static String head(String method, String path, String body) {
        return """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(method, path, token, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    /** Resets the connection after the pause, whatever the service is doing then. */
    private static boolean hangUp(String request, long pause) throws IOException, InterruptedException {
        var base = RunningService.get().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(Duration.ofNanos(pause));
        }
        return true;
    }

    private static Duration timeOfReads(String submission) throws Exception {
        var reads = new ArrayList<Callable<Integer>>();
        for (var count = 0; count < 400; count++) {
            reads.add(() -> site.person("viewer").get(BuildingSite.SUBMISSIONS + submission).status());
        }
        var start = Instant.now();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Integer> statuses = new ArrayList<>();
            for (var read : clients.invokeAll(reads)) {
                statuses.add(read.get());
            }
            assertThat(statuses).containsOnly(200);
        }
        return Duration.between(start, Instant.now());
    }

    private static int openTransactions() throws SQLException {
        var database = RunningService.get().database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var query = connection.prepareStatement("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = ? AND pid <> pg_backend_pid() AND xact_start IS NOT NULL""")) {
            query.setString(1, database.database());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void await(String what, Callable<Integer> count) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (count.call() > 0 && Instant.now().isBefore(deadline)) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(count.call()).as(what).isZero();
    }
}
