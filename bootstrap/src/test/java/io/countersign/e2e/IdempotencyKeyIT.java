package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.Api.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the key of a request means: whose it is, how long it lasts, and that a lost answer can be fetched again. */
class IdempotencyKeyIT {

    private static final String TYPES = "/api/v1/consultant-types";
    private static final String PROJECTS = "/api/v1/projects";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LOST_ANSWERS = 60;
    private static final Duration LONGEST = Duration.ofMillis(12);

    private static Connection database;
    private static Api admin;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void connect() throws SQLException {
        database = RunningService.get().database().connect();
        admin = RunningService.get().as("admin");
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
    }

    private static String named(String name) {
        return "{\"name\": \"%s\"}".formatted(name);
    }

    private Reply create(String path, String name) {
        return admin.send("POST", path, named(name), Map.of("Idempotency-Key", key));
    }

    private static boolean isReplay(Reply reply) {
        return reply.header("Idempotency-Replayed").isPresent();
    }

    private static long count(String condition) {
        return Long.parseLong(
                DatabaseState.first(database, "SELECT count(*) FROM idempotency_keys WHERE " + condition).getFirst());
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The refusal comes of a statement that failed, so that its transaction cannot keep it. */
    @Test
    void tellsARefusalAgainThoughItsReasonIsGone() {
        var name = UUID.randomUUID().toString();
        var inTheWay = admin.post(TYPES, named(name)).expect(201);
        assertThat(create(TYPES, name).expect(409).code()).isEqualTo("duplicate");
        admin.send("DELETE", TYPES + "/" + inTheWay.text("id"), null, inTheWay.tag()).expect(204);

        var again = create(TYPES, name).expect(409);
        assertThat(again.code()).isEqualTo("duplicate");
        assertThat(isReplay(again)).isTrue();
        assertThat(again.header("Content-Type")).contains("application/problem+json");
        admin.post(TYPES, named(name)).expect(201);
    }

    @Test
    void keepsNothingOfWhatCannotBeRead() {
        admin.send("POST", PROJECTS, "{", Map.of("Idempotency-Key", key)).expect(400);

        assertThat(isReplay(create(PROJECTS, key).expect(201))).isFalse();
    }

    @Test
    void belongsToOnePersonAndOneOperation() {
        var site = new BuildingSite();
        var path = site.path() + "/equipment";
        for (var person : new String[]{"manager", "contractor"}) {
            var reply = site.person(person).send("POST", path, named("Pump"), Map.of("Idempotency-Key", key));
            assertThat(isReplay(reply.expect(201))).as(person).isFalse();
        }
        assertThat(isReplay(create(PROJECTS, "One").expect(201))).isFalse();
        assertThat(isReplay(create(TYPES, key).expect(201))).isFalse();
    }

    @Test
    void standsForOneResourceAndOneTag() {
        var site = new BuildingSite();
        var template = site.template(site.consultantType("plumbing"));
        var one = site.draft(template);
        var other = site.draft(template);
        var contractor = site.person("contractor");
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Idempotency-Key", key, "If-Match", "\"9.0\""));
        contractor.send("POST", BuildingSite.SUBMISSIONS + one.text("id") + "/submit", "{}", headers).expect(412);
        headers.put("If-Match", one.tag().orElseThrow());

        for (var submission : new Reply[]{one, other}) {
            assertThat(contractor.send("POST", BuildingSite.SUBMISSIONS + submission.text("id") + "/submit", "{}",
                    headers).expect(422).code()).isEqualTo("idempotency-key-reuse");
        }
        headers.put("If-Match", "\"9.0\"");
        assertThat(isReplay(contractor.send("POST", BuildingSite.SUBMISSIONS + one.text("id") + "/submit", "{}",
                headers).expect(412))).isTrue();
    }

    @Test
    void takesNoNoticeOfWhiteSpaceInTheBody() {
        var first = create(PROJECTS, "Spaced");
        var again = admin.send("POST", PROJECTS, "\n{ \"name\"  : \"Spaced\" }", Map.of("Idempotency-Key", key));

        assertThat(again.expect(201).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", ""})
    void refusesWhatIsNoKey(String bad) {
        var reply = admin.send("POST", PROJECTS, named("No key"), Map.of("Idempotency-Key", bad)).expect(400);
        assertThat(reply.code()).isEqualTo("malformed-request");
        assertThat(reply.text("detail")).contains("Idempotency-Key");
    }

    @Test
    void refusesAKeyThatIsTooLongAndSaysSoInHebrew() {
        admin.send("POST", PROJECTS, named("Long"), Map.of("Idempotency-Key", "k".repeat(255))).expect(201);
        var reply = admin.send("POST", PROJECTS, named("Longer"),
                Map.of("Idempotency-Key", "k".repeat(256), "Accept-Language", "he")).expect(400);
        assertThat(reply.header("Content-Language")).contains("he");
        assertThat(reply.text("detail")).contains("Idempotency-Key");
    }

    @Test
    void saysInBothLanguagesThatTheKeyWasUsed() {
        create(PROJECTS, "First");
        var english = create(PROJECTS, "Second").expect(422);
        var hebrew = admin.send("POST", PROJECTS, named("Second"),
                Map.of("Idempotency-Key", key, "Accept-Language", "he")).expect(422);
        assertThat(english.text("detail")).isEqualTo("This Idempotency-Key was used for another request.");
        assertThat(hebrew.text("detail")).contains("Idempotency-Key").isNotEqualTo(english.text("detail"));
    }

    @Test
    void lastsForADay() throws SQLException {
        var first = create(PROJECTS, "Daily").expect(201);
        execute("UPDATE idempotency_keys SET created_at = now() - interval '23 hours 59 minutes' WHERE key = '"
                + key + "'");
        assertThat(create(PROJECTS, "Daily").body()).isEqualTo(first.body());

        execute("UPDATE idempotency_keys SET created_at = now() - interval '24 hours' WHERE key = '" + key + "'");
        assertThat(create(PROJECTS, "Daily").expect(201).text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void isForgottenByTheServiceItselfInBatches() throws Exception {
        execute("""
                INSERT INTO idempotency_keys (caller_id, route, key, fingerprint, head, body, created_at)
                SELECT gen_random_uuid(), 'purge', n::text, 'f', '200', '', now() - n * interval '1 minute'
                FROM generate_series(1, 2640) n""");

        var deadline = Instant.now().plus(PATIENCE);
        while (count("route = 'purge' AND created_at < now() - interval '24 hours'") > 0
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(count("route = 'purge' AND created_at < now() - interval '24 hours'")).isZero();
        assertThat(count("route = 'purge'")).isGreaterThan(1400);
    }

    @Test
    void tellsARepetitionThatTheFirstStillRuns() throws SQLException {
        var site = new BuildingSite();
        var draft = site.draft(site.template(site.consultantType("plumbing")));
        var contractor = site.person("contractor");
        var command = BuildingSite.SUBMISSIONS + draft.text("id") + "/withdraw";
        var headers = Map.of("Idempotency-Key", key, "If-Match", draft.tag().orElseThrow());
        database.setAutoCommit(false);
        try {
            // The claim of a request that is under way somewhere, such as on another instance.
            execute("INSERT INTO idempotency_keys (caller_id, route, key, fingerprint) VALUES ('%s', '%s', '%s', 'f')"
                    .formatted(contractor.userId(),
                            "POST /api/v1/equipment-submissions/{submissionId}/withdraw", key));
            var reply = contractor.send("POST", command, "{}", headers).expect(409);
            assertThat(reply.code()).isEqualTo("idempotency-in-progress");
            assertThat(reply.header("Retry-After")).contains("1");
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
        assertThat(isReplay(contractor.send("POST", command, "{}", headers).expect(200))).isFalse();
    }

    @Test
    void answersAgainWhatWasLostOnTheWay() throws Exception {
        var seed = Long.getLong("countersign.seed", 20260302L);
        var random = new Random(seed);
        var token = RunningService.get().anonymous().post("/local/token", "{\"username\": \"admin\"}").expect(200)
                .text("accessToken");
        var replays = 0;
        for (var number = 0; number < LOST_ANSWERS; number++) {
            var name = key + number;
            hangUp("""
                    POST /api/v1/projects HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Idempotency-Key: %s\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(token, name, named(name).length(), named(name)),
                    random.nextLong(LONGEST.toNanos()));

            var reply = admin.send("POST", PROJECTS, named(name), Map.of("Idempotency-Key", name)).expect(201);
            replays += isReplay(reply) ? 1 : 0;
            assertThat(DatabaseState.first(database,
                    "SELECT project_id FROM project_profiles WHERE name = '" + name + "'"))
                    .as("seed %d, number %d", seed, number).containsExactly(reply.text("id"));
        }
        assertThat(replays).as("answers that were lost after the effect").isPositive();
    }

    /** Resets the connection after the pause, whatever the service is doing then. */
    private static void hangUp(String request, long pause) throws IOException, InterruptedException {
        var base = RunningService.get().base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(Duration.ofNanos(pause));
        }
    }
}
