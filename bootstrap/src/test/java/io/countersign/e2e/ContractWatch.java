package io.countersign.e2e;

import io.countersign.bootstrap.contract.Contract;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Holds everything that the service answers to its contract: no other status, media type or body than it declares. */
final class ContractWatch {

    static final Contract CONTRACT = Contract.load();

    private ContractWatch() {
    }

    static void check(String method, String path, HttpResponse<byte[]> reply) {
        var faults = faults(method, path, reply);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s: %d is not as the contract says: %s%n%s".formatted(method, path,
                    reply.statusCode(), faults, body(reply)));
        }
    }

    private static List<String> faults(String method, String path, HttpResponse<byte[]> reply) {
        var operation = CONTRACT.operationOf(method, path.split("\\?", 2)[0]);
        if (method.equals("OPTIONS") && reply.statusCode() == 200) {
            return reply.headers().firstValue("Allow").isPresent() && reply.body().length == 0
                    ? List.of()
                    : List.of("it says not what is allowed there");
        }
        return operation.map(it -> CONTRACT.faultsOf(it, reply.statusCode(), contentType(reply), body(reply)))
                .orElseGet(() -> ofNoOperation(reply));
    }

    /** What is no operation is refused by a problem. */
    private static List<String> ofNoOperation(HttpResponse<byte[]> reply) {
        return reply.statusCode() < 400
                ? List.of("no operation answers there")
                : CONTRACT.faultsOfProblem(body(reply));
    }

    private static Optional<String> contentType(HttpResponse<byte[]> reply) {
        return reply.headers().firstValue("Content-Type");
    }

    private static String body(HttpResponse<byte[]> reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
