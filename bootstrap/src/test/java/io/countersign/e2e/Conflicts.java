package io.countersign.e2e;

import io.countersign.e2e.Api.Reply;
import io.countersign.e2e.RoleMatrixIT.Operation;
import io.countersign.e2e.RoleMatrixIT.Person;
import io.countersign.e2e.RoleMatrixIT.Request;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** For every operation that may be answered 409, a call by somebody who may that collides with the state of things. */
final class Conflicts {

    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    private final Connection database;

    Conflicts(Connection database) {
        this.database = database;
    }

    Reply of(Operation operation) throws Exception {
        var request = operation.request().get();
        return switch (operation.id()) {
            case "createProject" -> twice(operation, new Request(request.path(), coded(), Optional.empty()));
            case "replaceProject" -> named(operation, request.path(), coded());
            case "replaceConsultantType" -> named(operation, request.path(), request.body());
            case "deleteConsultantType" -> send(operation, RoleMatrixIT.typeInUse(), null);
            case "deleteEquipmentTemplate" -> send(operation, RoleMatrixIT.publishedTemplate(), null);
            case "replaceEquipmentTemplate", "publishEquipmentTemplate" ->
                after(operation.caller(), "/retire", operation, request);
            case "updateSubmission", "deleteSubmission", "migrateSubmission" ->
                after(operation.caller(), "/submit", operation, request);
            case "createSubmission" -> send(operation, request.path(), "{\"templateId\": \"%s\", \"name\": \"Offer\"}"
                    .formatted(idOf(RoleMatrixIT.newTemplate())));
            case "createEquipmentTemplate", "registerEquipment" -> stillRunning(operation, request);
            case "decideSubmission" ->
                after(RoleMatrixIT.api(Person.CONTRACTOR), "/withdraw", operation, request);
            case "updateRequirements" -> templateGoes(request);
            default -> twice(operation, request);
        };
    }

    private static Reply send(Operation operation, String path, @Nullable String body) {
        return operation.caller().send(operation.method(), path, body, ANY_VERSION);
    }

    /** What is done needs no doing, and what is made has taken its name. */
    private static Reply twice(Operation operation, Request request) {
        if (send(operation, request.path(), request.body()).status() >= 300) {
            throw new AssertionError(operation.id() + " does not succeed the first time");
        }
        return send(operation, request.path(), request.body());
    }

    private static String coded() {
        var code = UUID.randomUUID().toString().substring(0, 8);
        return "{\"name\": \"Tower %s\", \"code\": \"%s\"}".formatted(code, code);
    }

    /** Somebody else has that name. */
    private static Reply named(Operation operation, String path, @Nullable String body) {
        RoleMatrixIT.api(Person.ADMIN).post(path.substring(0, path.lastIndexOf('/')), body).expect(201);
        return send(operation, path, body);
    }

    /** The command has changed the resource to a state that the operation does not go with. */
    private static Reply after(Api caller, String command, Operation operation, Request request) {
        var resource = request.path().replaceFirst("/(publish|migrate|decisions)$", "");
        caller.send("POST", resource + command, "{}", ANY_VERSION).expect(200);
        return send(operation, request.path(), request.body());
    }

    /** Another request under the same key is under way, such as on another instance. */
    private Reply stillRunning(Operation operation, Request request) throws Exception {
        var caller = operation.caller();
        var key = UUID.randomUUID().toString();
        var claim = "INSERT INTO idempotency_keys (caller_id, route, key, fingerprint) VALUES ('%s', 'POST %s', '%s', 'f')"
                .formatted(caller.userId(), ContractWatch.CONTRACT.operation(operation.id()).path(), key);
        database.setAutoCommit(false);
        try {
            execute(claim);
            return caller.send("POST", request.path(), request.body(), Map.of("Idempotency-Key", key));
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    /** The template was there when it was looked for, and is gone when something is to refer to it. */
    private Reply templateGoes(Request request) throws Exception {
        var template = RoleMatrixIT.api(Person.ADMIN).post("/api/v1/equipment-templates", """
                {"name": "Draft", "specifications": [{"key": "note", "type": "text"}]}""").expect(201).text("id");
        var path = request.path().replaceFirst("[^/]+$", template);
        database.setAutoCommit(false);
        try (var client = Executors.newSingleThreadExecutor()) {
            execute("DELETE FROM equipment_templates WHERE id = '%s'".formatted(template));
            Callable<Reply> call = () -> RoleMatrixIT.api(Person.MANAGER).send("PATCH", path,
                    "{\"values\": {\"note\": \"as drawn\"}}", ANY_VERSION);
            var reply = client.submit(call);
            while (!reply.isDone() && waiting().equals("0")) {
                Thread.sleep(10);
            }
            database.commit();
            return reply.get();
        } finally {
            database.setAutoCommit(true);
        }
    }

    private String waiting() {
        return DatabaseState.first(database, "SELECT count(*) FROM pg_locks WHERE NOT granted").getFirst();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
