package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.Api.Reply;
import io.countersign.e2e.RoleMatrixIT.Operation;
import io.countersign.e2e.RoleMatrixIT.Request;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every POST of the contract, sent more than once under one key: one effect, one answer. */
class SafeRetryIT {

    private static final int AT_ONCE = 6;
    private static final List<String> OF_THE_ANSWER = List.of("Content-Type", "ETag", "Location", "Content-Language");

    private static Connection database;
    private static Map<String, Operation> operations;

    @BeforeAll
    static void build() throws SQLException {
        RoleMatrixIT.buildSites();
        database = RunningService.get().database().connect();
        operations = RoleMatrixIT.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
        RoleMatrixIT.disconnect();
    }

    private static Stream<Operation> commands() {
        return PostedOperation.ofContract().stream().filter(PostedOperation::replays)
                .map(posted -> operations.get(posted.id()));
    }

    private static Reply send(Operation operation, Request request, String key) {
        return send(operation.caller(), request, key);
    }

    private static Reply send(Api caller, Request request, String key) {
        var headers = request.tag().map(tag -> Map.of("Idempotency-Key", key, "If-Match", tag))
                .orElseGet(() -> Map.of("Idempotency-Key", key));
        return caller.send("POST", request.path(), request.body(), headers);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static boolean isReplay(Reply reply) {
        return reply.header("Idempotency-Replayed").equals(Optional.of("true"));
    }

    /** How many events there are, but for those of people who are seen for the first time. */
    private static long events() {
        return Long.parseLong(DatabaseState.first(database,
                "SELECT count(*) FROM domain_events WHERE type <> 'io.countersign.user.recognised'").getFirst());
    }

    private static void assertSame(Reply again, Reply first) {
        assertThat(again.status()).as(again.body()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        OF_THE_ANSWER.forEach(name -> assertThat(again.header(name)).as(name).isEqualTo(first.header(name)));
    }

    @Test
    void knowsEveryPostOfTheContract() {
        assertThat(commands()).hasSizeGreaterThan(15).doesNotContainNull();
        assertThat(commands()).allMatch(Operation::writes);
    }

    @TestFactory
    Stream<DynamicTest> takesEffectOnceWhenItIsSentAgain() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var request = operation.request().get();
            var key = newKey();
            var before = events();
            var first = send(operation, request, key);
            assertThat(first.status()).as(first.body()).isBetween(200, 201);
            assertThat(isReplay(first)).isFalse();
            assertThat(events()).isGreaterThan(before);

            var state = DatabaseState.of(database);
            var again = send(operation, request, key);
            assertSame(again, first);
            assertThat(isReplay(again)).isTrue();
            assertThat(DatabaseState.of(database)).isEqualTo(state);
        }));
    }

    @TestFactory
    Stream<DynamicTest> takesEffectOnceWhenItIsSentSeveralTimesAtOnce() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var alone = operation.request().get();
            var before = events();
            send(operation, alone, newKey());
            var eventsOfOne = events() - before;

            var request = operation.request().get();
            var key = newKey();
            before = events();
            var replies = atOnce(() -> send(operation, request, key));

            assertThat(events() - before).isEqualTo(eventsOfOne);
            var first = replies.stream().filter(reply -> reply.status() < 300 && !isReplay(reply)).toList();
            assertThat(first).as("done once").hasSize(1);
            assertThat(replies).filteredOn(reply -> !first.contains(reply)).allSatisfy(reply -> {
                if (reply.status() == 409) {
                    assertThat(reply.code()).isEqualTo("idempotency-in-progress");
                } else {
                    assertSame(reply, first.getFirst());
                }
            });
            assertSame(send(operation, request, key), first.getFirst());
        }));
    }

    private static List<Reply> atOnce(Callable<Reply> call) throws Exception {
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            var replies = new ArrayList<Reply>();
            for (var reply : clients.invokeAll(Collections.nCopies(AT_ONCE, call))) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesAnotherRequestUnderTheKey() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var request = operation.request().get();
            var key = newKey();
            send(operation, request, key);
            var state = DatabaseState.of(database);

            var other = send(operation, new Request(request.path(), "{\"other\": 1}", request.tag()), key);
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency-key-reuse");
            assertThat(DatabaseState.of(database)).isEqualTo(state);
        }));
    }

    @TestFactory
    Stream<DynamicTest> takesTheKeyOfAQuestionAndKeepsNothing() {
        return PostedOperation.ofContract().stream().filter(posted -> !posted.replays())
                .map(posted -> DynamicTest.dynamicTest(posted.id(), () -> {
                    var request = posted.open()
                            ? new Request("/local/token", "{\"username\": \"admin\"}", Optional.empty())
                            : operations.get(posted.id()).request().get();
                    var caller = posted.open()
                            ? RunningService.get().anonymous()
                            : operations.get(posted.id()).caller();
                    // Who is seen for the first time leaves an event of his own.
                    caller.send("GET", "/api/v1/me", null, Map.of());
                    var state = DatabaseState.of(database);

                    for (var key : List.of("a", "a", "no key")) {
                        var reply = send(caller, request, key).expect(200);
                        assertThat(isReplay(reply)).isFalse();
                    }
                    assertThat(DatabaseState.of(database)).isEqualTo(state);
                }));
    }
}
