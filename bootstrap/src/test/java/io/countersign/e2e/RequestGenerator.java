package io.countersign.e2e;

import io.countersign.bootstrap.contract.Contract;
import io.countersign.bootstrap.contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Requests at random after the contract: some as it says, some spoiled. */
final class RequestGenerator {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^/]+)\\}");
    private static final List<String> BAD_SEGMENTS = List.of("x", "0", "-1", "99999999999", "%00", "%F0%9F%98%80",
            "..%2F",
            "%25", "a".repeat(300), "1;x=2", "%C3%28");
    private static final List<String> BAD_QUERIES = List.of("limit=0", "limit=x", "limit=1&limit=2", "cursor=",
            "cursor=abc",
            "cursor=%00", "more=1", "status=gone", "validateOnly=perhaps", "overdue=maybe", "=", "&&", "limit",
            "from=x",
            "from=99999999999", "templateId=x", "awaiting=x", "after=-1", "x=%F0%9F%98%80");
    private static final List<String> MEDIA_TYPES = List.of("application/json", "text/plain", "application/xml", "x",
            "application/json;charset=utf-16", "application/merge-patch+json", "multipart/form-data", "*/*");
    private static final List<String> ACCEPTED = List.of("application/json", "*/*", "image/png", "application/*;q=0.1",
            "x",
            "text/html, application/json;q=0.5", "application/problem+json", ";;;", "application/x-ndjson");
    private static final List<String> LANGUAGES = List.of("en", "he", "he-IL, en;q=0.3", "fr", "*", "x;q=9", "-", "iw");
    private static final List<String> TAGS = List.of("*", "\"1.0\"", "W/\"1\"", "x", "\"", "\"a\", \"b\"", ",");
    private static final List<String> EVENT_IDS = List.of("0", "1-1", "18446744073709551615-0", "x", "-1", "");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
            "X");

    private final Contract contract;
    private final Random random;
    private final Spoiler spoiler;
    private final SchemaValues values;
    private final Map<String, List<String>> ids;

    /** @param ids what there is, by the name of the variable that stands for it in a path */
    RequestGenerator(Contract contract, Random random, Map<String, List<String>> ids) {
        this.contract = contract;
        this.random = random;
        this.ids = ids;
        spoiler = new Spoiler(random);
        values = new SchemaValues(contract.document(), random,
                ids.values().stream().flatMap(List::stream).filter(id -> id.length() == 36).toList());
    }

    /** A request with everything but who sends it. */
    record Generated(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        @Override
        public String toString() {
            var sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + headers + " " + sent.substring(0, Math.min(sent.length(), 2000));
        }
    }

    Generated next(Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        rarely(3, LANGUAGES).ifPresent(it -> headers.put("Accept-Language", it));
        var answered = operation.responseSchemas().getOrDefault(200, Map.of()).keySet();
        rarely(3, List.copyOf(answered)).ifPresent(it -> headers.put("Accept", it));
        rarely(8, ACCEPTED).ifPresent(it -> headers.put("Accept", it));
        if (operation.requiredHeaders().contains("If-Match") || random.nextInt(20) == 0) {
            headers.put("If-Match", random.nextInt(4) == 0 ? spoiler.any(TAGS) : "*");
        }
        rarely(10, TAGS).ifPresent(it -> headers.put("If-None-Match", it));
        rarely(10, EVENT_IDS).ifPresent(it -> headers.put("Last-Event-ID", it));
        rarely(4, List.of("key-1", "key-" + random.nextInt(1_000_000), "", "k".repeat(300), "a b", "\"q\""))
                .ifPresent(it -> headers.put("Idempotency-Key", it));
        var body = body(operation);
        if (body != null) {
            headers.put("Content-Type", random.nextInt(15) == 0 ? spoiler.any(MEDIA_TYPES) : "application/json");
        }
        var method = random.nextInt(25) == 0 ? spoiler.any(METHODS) : operation.method();
        return new Generated(method, path(operation) + query(operation), body, headers);
    }

    private Optional<String> rarely(int oneOf, List<String> choices) {
        return choices.isEmpty() || random.nextInt(oneOf) > 0 ? Optional.empty() : Optional.of(spoiler.any(choices));
    }

    private String path(Operation operation) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable -> segment(variable.group(1)).replace("$", "\\$"));
    }

    private String segment(String variable) {
        return switch (random.nextInt(12)) {
            case 0 -> spoiler.any(BAD_SEGMENTS);
            case 1 -> UUID.randomUUID().toString();
            default -> spoiler.any(ids.getOrDefault(variable, List.of("1")));
        };
    }

    private String query(Operation operation) {
        var declared = contract.parameters(operation, "query").stream()
                .filter(it -> random.nextInt(3) == 0 || it.path("required").asBoolean(false))
                .map(it -> it.path("name").asString() + '=' + encoded(values.value(it.path("schema"))))
                .collect(Collectors.joining("&"));
        var all = random.nextInt(8) == 0 ? declared + '&' + spoiler.any(BAD_QUERIES) : declared;
        return all.isEmpty() ? "" : '?' + all;
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.isString() ? value.asString() : value.toString(), StandardCharsets.UTF_8);
    }

    private byte @Nullable [] body(Operation operation) {
        if (operation.requestSchemas().isEmpty()) {
            return random.nextInt(20) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        }
        var document = values.value(operation.requestSchemas().values().iterator().next());
        for (var times = random.nextInt(4) - 1; times > 0; times--) {
            document = spoiler.change(document);
        }
        return random.nextInt(12) == 0
                ? spoiler.breakBytes(document.toString())
                : document.toString().getBytes(StandardCharsets.UTF_8);
    }
}
