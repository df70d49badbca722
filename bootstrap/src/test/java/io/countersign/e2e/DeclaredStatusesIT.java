package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.web.problem.ProblemHandler;
import io.countersign.e2e.Api.Reply;
import io.countersign.e2e.RoleMatrixIT.Operation;
import io.countersign.e2e.RoleMatrixIT.Person;
import io.countersign.e2e.RoleMatrixIT.Request;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * Every status and media type that the contract declares is answered: the other half of {@link ContractWatch}, which lets
 * nothing pass that is not declared. A status that nothing leads to does not belong in the contract.
 */
class DeclaredStatusesIT {

    /** What the service of these tests cannot be brought to, and why. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "issueLocalToken 404", "there are tokens in local mode; IssuedTokensIT asks in server mode");

    /** Statuses that have a test of their own here. */
    private static final Set<Integer> ON_THEIR_OWN = Set.of(400, 414, 431, 500, 503);
    private static final String NO_TAG_ANY_MORE = "\"999999.0123456789abcdef\"";
    private static final Map<String, String> ASSETS = Map.of("text/css", "swagger-ui.css", "text/javascript",
            "reference.js", "image/png", "favicon-32x32.png");

    private static java.sql.Connection database;
    private static Map<String, Operation> operations;
    private static Conflicts conflicts;

    private record Answer(io.countersign.bootstrap.contract.Operation operation, int status, String mediaType) {

        static Stream<Answer> allOf(io.countersign.bootstrap.contract.Operation operation) {
            return operation.responseSchemas().entrySet().stream().flatMap(response -> {
                var mediaTypes = response.getValue().isEmpty() ? List.of("") : response.getValue().keySet();
                return mediaTypes.stream().map(type -> new Answer(operation, response.getKey(), type));
            });
        }

        String name() {
            return operation.operationId() + " " + status;
        }
    }

    @BeforeAll
    static void build() throws SQLException {
        RoleMatrixIT.buildSites();
        database = RunningService.get().database().connect();
        conflicts = new Conflicts(database);
        operations = Stream.concat(RoleMatrixIT.operations().stream(), openOperations())
                .collect(Collectors.toMap(Operation::id, Function.identity()));
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
        RoleMatrixIT.disconnect();
    }

    /** Those that everybody may call without a token. */
    private static Stream<Operation> openOperations() {
        return Map.of("getProblemPage", "/problems/not-found", "getOpenApiYaml", "/openapi.yaml", "getOpenApiJson",
                "/openapi.json", "getReference", "/docs", "getReferenceAsset", "/docs/swagger-ui.css",
                "getApprovalRuleSchema", "/schemas/approval-rule.json", "issueLocalToken", "/local/token").entrySet()
                .stream()
                .map(entry -> entry.getKey().equals("issueLocalToken")
                        ? new Operation(entry.getKey(), "POST", "200",
                                () -> new Request(entry.getValue(), "{\"username\": \"viewer\"}", Optional.empty()))
                        : new Operation(entry.getKey(), "GET", "200",
                                () -> new Request(entry.getValue(), null, Optional.empty())));
    }

    private static Stream<Answer> declared() {
        return ContractWatch.CONTRACT.operations().stream().flatMap(Answer::allOf);
    }

    @TestFactory
    Stream<DynamicTest> answersWhatIsDeclared() {
        return declared().filter(answer -> !ON_THEIR_OWN.contains(answer.status()))
                .filter(answer -> !NOT_HERE.containsKey(answer.name()))
                .map(answer -> DynamicTest.dynamicTest(answer.name() + " " + answer.mediaType(), () -> {
                    var reply = provoke(answer);
                    assertThat(reply.status()).as(reply.body()).isEqualTo(answer.status());
                    assertThat(reply.header("Content-Type").orElse("")).startsWith(answer.mediaType());
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesHeadersThatAreNone() {
        return declared().filter(answer -> answer.status() == 400)
                .map(answer -> DynamicTest.dynamicTest(answer.name(), () -> {
                    var operation = operations.get(answer.operation().operationId());
                    var reply = sendRaw(operation, operation.refused(), "Accept: \u0081");
                    assertThat(reply).startsWith("HTTP/1.1 400 ").contains(answer.mediaType());
                    assertThat(ContractWatch.CONTRACT.faultsOfProblem(reply.split("\r\n\r\n", 2)[1])).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsTooLongWithoutAWord() {
        return declared().filter(answer -> Set.of(414, 431).contains(answer.status()))
                .map(answer -> DynamicTest.dynamicTest(answer.name(), () -> {
                    var operation = operations.get(answer.operation().operationId());
                    var request = operation.refused();
                    var reply = answer.status() == 414
                            ? sendRaw(operation, with(request, "x".repeat(4 << 10)), "Accept: */*")
                            : sendRaw(operation, request, "X-Long: " + "x".repeat(8 << 10));
                    assertThat(reply).startsWith("HTTP/1.1 %d ".formatted(answer.status())).endsWith("\r\n\r\n");
                }));
    }

    /** As it is, on a connection of its own: no client library sends such a thing. */
    private static String sendRaw(Operation operation, Request request, String header) throws IOException {
        var base = RunningService.get().base();
        var body = request.body() == null ? "" : request.body();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("""
                    %s %s HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Authorization: Bearer %s\r
                    If-Match: %s\r
                    %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(operation.method(), request.path(), operation.caller().token(),
                    request.tag().orElse("*"), header, body.length(), body).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void leavesOutOnlyWhatIsDeclared() {
        assertThat(declared().map(Answer::name)).containsAll(NOT_HERE.keySet());
    }

    private static Reply provoke(Answer answer) throws Exception {
        var operation = operations.get(answer.operation().operationId());
        return switch (answer.status()) {
            case 200, 201, 204 -> succeed(answer, operation);
            case 304 -> {
                var request = operation.request().get();
                var tag = send(operation.caller(), operation, request, Map.of()).tag().orElseThrow();
                yield send(operation.caller(), operation, request, Map.of("If-None-Match", tag));
            }
            case 401 -> send(RunningService.get().anonymous(), operation, operation.refused(), Map.of());
            case 403 -> send(refused(operation), operation, operation.refused(), Map.of());
            case 404 -> send(operation.caller(), operation, unknown(answer.operation(), operation), Map.of());
            case 406 -> send(operation, Map.of("Accept", "application/x-nothing"));
            case 409 -> conflicts.of(operation);
            case 412 -> send(operation, Map.of("If-Match", NO_TAG_ANY_MORE));
            case 413 -> sendBody(operation, "{\"name\": \"" + "x".repeat(1 << 20) + "\"}");
            case 415 -> send(operation, Map.of("Content-Type", "text/plain"));
            case 422 -> answer.operation().requestSchemas().isEmpty()
                    ? sendTo(operation, "unknown=1")
                    : sendMore(operation);
            case 428 -> {
                var request = operation.refused();
                yield send(operation.caller(), operation, new Request(request.path(), request.body(), Optional.empty()),
                        Map.of());
            }
            default -> throw new AssertionError("nothing is known to lead to " + answer.name());
        };
    }

    private static Reply succeed(Answer answer, Operation operation) {
        var accept = Map.of("Accept", answer.mediaType().isEmpty() ? "*/*" : answer.mediaType());
        var judged = answer.status() == 200 && answer.operation().statuses().contains(201)
                && !operation.expected().contains("200");
        var request = operation.request().get();
        if (operation.id().equals("putMember") && answer.status() == 201) {
            request = new Request(request.path().replaceFirst("[^/]+$", newcomer().userId()), request.body(),
                    Optional.empty());
        }
        if (operation.id().equals("getReferenceAsset")) {
            request = new Request("/docs/" + ASSETS.get(answer.mediaType()), null, Optional.empty());
        }
        return send(operation.caller(), operation, judged ? with(request, "validateOnly=true") : request, accept);
    }

    /** The first of those who see the resource and may not do that. */
    private static Api refused(Operation operation) {
        return RoleMatrixIT.api(Arrays.stream(Person.values())
                .filter(person -> operation.expected(person).equals("403"))
                .findFirst().orElseThrow(() -> new AssertionError("nobody is refused " + operation.id())));
    }

    /** The same of something that does not exist. */
    private static Request unknown(io.countersign.bootstrap.contract.Operation declared, Operation operation) {
        var request = operation.refused();
        var somewhere = declared.path().replaceAll("\\{[^/]+}", UUID.randomUUID().toString());
        return somewhere.equals(declared.path())
                ? with(request, "projectId=" + UUID.randomUUID())
                : new Request(somewhere, request.body(), request.tag());
    }

    private static Api newcomer() {
        return RunningService.get().as(UUID.randomUUID().toString());
    }

    private static Request with(Request request, String parameter) {
        var mark = request.path().contains("?") ? '&' : '?';
        return new Request(request.path() + mark + parameter, request.body(), request.tag());
    }

    private static Reply send(Operation operation, Map<String, String> headers) {
        return send(operation.caller(), operation, operation.refused(), headers);
    }

    private static Reply sendBody(Operation operation, String body) {
        var request = operation.refused();
        return send(operation.caller(), operation, new Request(request.path(), body, request.tag()), Map.of());
    }

    /** With a member that there is not. */
    private static Reply sendMore(Operation operation) {
        var request = operation.request().get();
        var more = Objects.requireNonNull(request.body()).replaceFirst("\\{", "{\"unknown\": 1, ").replace(", }", "}");
        return send(operation.caller(), operation, new Request(request.path(), more, request.tag()), Map.of());
    }

    private static Reply sendTo(Operation operation, String parameter) {
        return send(operation.caller(), operation, with(operation.request().get(), parameter), Map.of());
    }

    private static Reply send(Api caller, Operation operation, Request request, Map<String, String> headers) {
        var all = new HashMap<String, String>();
        request.tag().ifPresent(tag -> all.put("If-Match", tag));
        all.putAll(headers);
        return caller.send(operation.method(), request.path(), request.body(), all);
    }

    /** The tables are away for a moment: a fault that no client can be blamed for, and that fills no log here. */
    @Test
    void answersThatTheFaultIsItsOwn() throws Exception {
        var calls = calls();
        var log = (Logger) LoggerFactory.getLogger(ProblemHandler.class);
        log.setLevel(Level.OFF);
        execute("ALTER SCHEMA public RENAME TO away");
        Map<String, Integer> statuses;
        try {
            statuses = statuses(calls);
        } finally {
            execute("ALTER SCHEMA away RENAME TO public");
            log.setLevel(null);
        }

        assertThat(statuses).isEqualTo(everywhere(500));
    }

    /** Every connection to the database is lent out, for longer than anybody waits. */
    @Test
    void answersThatItIsTooBusy() throws Exception {
        var calls = calls();
        var pool = (ConnectionPool) RunningService.get().bean(Database.class).client().getConnectionFactory();
        var all = pool.getMetrics().orElseThrow().getMaxAllocatedSize();
        var held = Objects.requireNonNull(
                Flux.range(0, all).concatMap(number -> pool.create()).collectList().block());
        Map<String, Integer> statuses;
        try {
            statuses = statuses(calls);
        } finally {
            Flux.fromIterable(held).concatMap(Connection::close).blockLast();
        }

        assertThat(statuses).isEqualTo(everywhere(503));
    }

    /** Outside the base path nothing is asked for that could be broken or out of reach. */
    private static Map<String, Integer> everywhere(int status) {
        return declared().filter(answer -> answer.status() == status && !answer.operation().open())
                .collect(Collectors.toMap(answer -> answer.operation().operationId(), Answer::status));
    }

    /** A call of each operation, all that it needs made before. */
    private static Map<String, Callable<Reply>> calls() {
        var calls = new HashMap<String, Callable<Reply>>();
        operations.values().stream()
                .filter(operation -> !ContractWatch.CONTRACT.operation(operation.id()).open())
                .forEach(operation -> {
                    var request = unheardOf(operation.request().get());
                    // What asks nothing else looks up a caller whom it has not seen before.
                    var caller = operation.id().equals("checkApprovalRule") ? newcomer() : operation.caller();
                    calls.put(operation.id(), () -> send(caller, operation, request, Map.of()));
                });
        return calls;
    }

    /** A version that was read once is answered from memory, because none ever changes; this one has to be looked for. */
    private static Request unheardOf(Request request) {
        return new Request(request.path().replaceFirst("/versions/1\\b", "/versions/2"), request.body(), request.tag());
    }

    private static Map<String, Integer> statuses(Map<String, Callable<Reply>> calls) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new HashMap<String, Future<Reply>>();
            calls.forEach((id, call) -> replies.put(id, clients.submit(call)));
            var statuses = new HashMap<String, Integer>();
            for (var reply : replies.entrySet()) {
                statuses.put(reply.getKey(), reply.getValue().get().status());
            }
            return statuses;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
