package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.e2e.Api.Reply;
import io.countersign.e2e.RoleMatrixIT.Operation;
import io.countersign.e2e.RoleMatrixIT.Person;
import io.countersign.e2e.RoleMatrixIT.Request;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command of the contract with {@code validateOnly=true}: judged like the command itself, without a trace. */
class ValidateOnlyIT {

    private static Connection database;

    @BeforeAll
    static void build() throws SQLException {
        RoleMatrixIT.buildSites();
        database = RunningService.get().database().connect();
        Arrays.stream(Person.values()).filter(person -> person != Person.ANONYMOUS)
                .forEach(person -> RoleMatrixIT.api(person).userId());
    }

    @AfterAll
    static void disconnect() throws SQLException {
        database.close();
        RoleMatrixIT.disconnect();
    }

    private static Stream<Operation> commands() {
        return RoleMatrixIT.operations().stream().filter(Operation::writes);
    }

    private static Reply send(Api caller, Operation operation, Request request) {
        return caller.send(operation.method(), request.path(), request.body(), request.tag());
    }

    private static Request judged(Request request) {
        return new Request(request.path() + "?validateOnly=true", request.body(), request.tag());
    }

    @TestFactory
    Stream<DynamicTest> answersWhatWouldBeAndLeavesNoTrace() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var request = operation.request().get();
            var state = DatabaseState.of(database);
            var dry = send(operation.caller(), operation, judged(request));
            assertThat(DatabaseState.of(database)).isEqualTo(state);
            assertThat(dry.header("ETag")).isEmpty();
            assertThat(dry.header("Location")).isEmpty();

            var real = send(operation.caller(), operation, request);
            assertThat(real.status()).as(real.body()).isBetween(200, 204);
            assertThat(dry.status()).as(dry.body()).isEqualTo(real.status() == 201 ? 200 : real.status());
            if (!operation.id().equals("migrateSubmission")) {
                assertThat(dry.header("Content-Type")).isEqualTo(real.header("Content-Type"));
                assertThat(members(dry)).isEqualTo(members(real));
            }
        }));
    }

    private static Set<String> members(Reply reply) {
        return reply.body().isEmpty() ? Set.of() : ((JsonObject) reply.json()).members().keySet();
    }

    @TestFactory
    Stream<DynamicTest> refusesEverybodyWhomTheCommandRefuses() {
        return commands().flatMap(operation -> Arrays.stream(Person.values())
                .map(person -> DynamicTest.dynamicTest(operation.id() + " × " + person, () -> {
                    var request = operation.request(person);
                    var caller = RoleMatrixIT.api(person);
                    assertSameRefusal(send(caller, operation, judged(request)), send(caller, operation, request));
                })));
    }

    @TestFactory
    Stream<DynamicTest> refusesBadContentAndStaleTagsAsTheCommandDoes() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var request = operation.request().get();
            var body = request.body() == null ? null : "{\"unknown\": 1}";
            var stale = request.tag().map(tag -> "\"999999.0123456789abcdef\"");
            for (var bad : List.of(new Request(request.path(), body, request.tag()),
                    new Request(request.path(), request.body(), stale),
                    new Request(request.path(), request.body(), Optional.empty()))) {
                if (!bad.equals(request)) {
                    assertSameRefusal(send(operation.caller(), operation, judged(bad)),
                            send(operation.caller(), operation, bad));
                }
            }
        }));
    }

    private static void assertSameRefusal(Reply dry, Reply real) {
        assertThat(dry.status()).as(dry.body()).isEqualTo(real.status() == 201 ? 200 : real.status());
        assertThat(dry.code()).isEqualTo(real.code());
        if (dry.status() >= 400) {
            assertThat(dry.body()).isEqualTo(real.body());
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesAValueThatIsNoBoolean() {
        return commands().map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
            var request = operation.request().get();
            var state = DatabaseState.of(database);
            var reply = send(operation.caller(), operation,
                    new Request(request.path() + "?validateOnly=maybe", request.body(), request.tag())).expect(422);
            assertThat(reply.text("errors", 0, "parameter")).isEqualTo("validateOnly");
            assertThat(DatabaseState.of(database)).isEqualTo(state);
        }));
    }

    @Test
    void takesNoNumberOfASubmission() {
        var site = new BuildingSite();
        var template = site.template(site.consultantType("plumbing"));
        var body = "{\"templateId\": \"%s\", \"name\": \"Offer\"}".formatted(template);
        var path = site.path() + "/equipment-submissions";
        var contractor = site.person("contractor");
        for (var count = 0; count < 3; count++) {
            assertThat(contractor.post(path + "?validateOnly=true", body).expect(200).text("number"))
                    .isEqualTo("SUB-0001");
        }
        assertThat(contractor.post(path, body).expect(201).text("number")).isEqualTo("SUB-0001");
    }

    @Test
    void refusesADuplicateThatOnlyTheDatabaseKnows() {
        var site = new BuildingSite();
        var name = site.project();
        site.admin().post("/api/v1/consultant-types", "{\"name\": \"%s\"}".formatted(name)).expect(201);

        assertThat(site.admin().post("/api/v1/consultant-types?validateOnly=true", "{\"name\": \"%s\"}".formatted(name))
                .expect(409).code()).isEqualTo("duplicate");
    }

    @Test
    void keepsNoReplyAndLeavesTheKeyToTheCommand() {
        var admin = RunningService.get().as("admin");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"name\": \"Rehearsed\"}";
        admin.send("POST", "/api/v1/projects?validateOnly=true", body, key).expect(200);

        assertThat(admin.send("POST", "/api/v1/projects", body, key).expect(201).header("Idempotency-Replayed"))
                .isEmpty();
    }
}
