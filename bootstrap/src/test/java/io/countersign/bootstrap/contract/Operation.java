package io.countersign.bootstrap.contract;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One method of one path, as the contract describes it.
 *
 * @param path with the base path before it and its variables in braces
 * @param open whether it takes no token
 * @param requestSchemas by media type, empty when it takes no body
 * @param responseSchemas by status and media type; a status without content has none
 */
public record Operation(String method, String path, String operationId, boolean open, Set<String> requiredHeaders,
        Map<String, JsonNode> requestSchemas, Map<Integer, Map<String, JsonNode>> responseSchemas) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+\\}");

    public Set<Integer> statuses() {
        return responseSchemas.keySet();
    }

    /** @return whether it answers a collection: a page, or lines */
    public boolean answersCollection() {
        return responseSchemas.getOrDefault(200, Map.of()).getOrDefault("application/json", MissingNode.getInstance())
                .path("$ref").asString("").endsWith("Page");
    }

    Route route() {
        return Route.of(method, path);
    }

    /** @return whether a call of that path calls this operation, literal segments and variables alike */
    boolean answers(String calledMethod, String calledPath) {
        var parts = VARIABLE.splitAsStream(path).map(Pattern::quote).toList();
        var tail = path.endsWith("}") ? "[^/]+" : "";
        return method.equals(calledMethod) && calledPath.matches(String.join("[^/]+", parts) + tail);
    }
}
