package io.countersign.bootstrap.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The OpenAPI document as tests hold the service to it. */
public final class Contract {

    private static final String DOCUMENT = "openapi/openapi.yaml";
    private static final String LINES = "application/x-ndjson";
    private static final String HOME = "https://contract.invalid/openapi";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch",
            "trace");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final List<Operation> operations;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(HOME, document.toString())));
        this.operations = readOperations();
    }

    /** @return the contract on the class path: the one that the service serves */
    public static Contract load() {
        try {
            return read(new ClassPathResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML, or a key occurs twice */
    static Contract read(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Contract(MAPPER.valueToTree(new Yaml(new SafeConstructor(options)).load(yaml)));
    }

    public JsonNode document() {
        return document;
    }

    /** @return all operations, in the order of the document */
    public List<Operation> operations() {
        return operations;
    }

    /** @return the operation of that id */
    public Operation operation(String operationId) {
        return operations.stream().filter(operation -> operation.operationId().equals(operationId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("operationId: the contract has no " + operationId));
    }

    /** @return the operation that such a call reaches; literal segments win over variables */
    public Optional<Operation> operationOf(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.answers(method.toUpperCase(Locale.ROOT), path))
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static long variables(Operation operation) {
        return operation.path().chars().filter(character -> character == '{').count();
    }

    /**
     * @param contentType of the response, empty when there is none
     * @return what the contract does not allow in that response, empty when it conforms
     */
    public List<String> faultsOf(Operation operation, int status, Optional<String> contentType, String body) {
        var declared = operation.responseSchemas().get(status);
        if (declared == null) {
            return List.of("status " + status + " is not declared, but " + operation.statuses());
        }
        if (declared.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("status " + status + " has no content");
        }
        var mediaType = contentType.map(MediaType::parseMediaType)
                .map(type -> type.getType() + '/' + type.getSubtype()).orElse("");
        var schema = declared.get(mediaType);
        if (schema == null) {
            return List.of("media type '" + mediaType + "' is not declared, but " + declared.keySet());
        }
        if (mediaType.equals(LINES)) {
            return body.lines().flatMap(line -> faultsOfJson(schema, line).stream()).toList();
        }
        if (mediaType.equals("text/event-stream")) {
            return faultsOfEvents(declared.getOrDefault(LINES, MissingNode.getInstance()), body);
        }
        return mediaType.endsWith("json") ? faultsOfJson(schema, body) : List.of();
    }

    /** The data of each event is what a line would be. */
    private List<String> faultsOfEvents(JsonNode line, String body) {
        return body.lines().filter(text -> text.startsWith("data:"))
                .flatMap(text -> faultsOfJson(line, text.substring("data:".length())).stream()).toList();
    }

    /** @return what is wrong with a problem, whoever answers it */
    public List<String> faultsOfProblem(String body) {
        return faultsOfJson(document.at("/components/schemas/Problem"), body);
    }

    private List<String> faultsOfJson(JsonNode schema, String body) {
        try {
            return faultsOf(schema, MAPPER.readTree(body));
        } catch (JacksonException unreadable) {
            return List.of("no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private List<String> faultsOf(JsonNode schema, JsonNode instance) {
        return compiled.computeIfAbsent(schema.toString(), this::compile)
                .validate(instance,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(String schema) {
        return schemas.getSchema(MAPPER.readTree(schema.replace("\"#/components/", '"' + HOME + "#/components/")));
    }

    /** @return every {@code $ref} that leads nowhere */
    List<String> danglingReferences() {
        var dangling = new ArrayList<String>();
        walk(document, "", (place, node) -> reference(node)
                .filter(target -> !target.startsWith("#/") || document.at(target.substring(1)).isMissingNode())
                .ifPresent(target -> dangling.add(place + " -> " + target)));
        return dangling;
    }

    /** @return the places of all examples, each with what its schema does not allow in it */
    Map<String, List<String>> faultsOfExamples() {
        var faults = new LinkedHashMap<String, List<String>>();
        walk(document, "", (place, node) -> {
            var several = node.path("examples");
            for (var index = 0; several.isArray() && index < several.size(); index++) {
                faults.put(place + "/examples/" + index, faultsOf(node, several.get(index)));
            }
            if (node.has("example") && node.has("schema")) {
                faults.put(place + "/example", faultsOf(node.get("schema"), node.get("example")));
            }
        });
        return faults;
    }

    private static void walk(JsonNode node, String place, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
            node.properties().stream()
                    .filter(member -> !member.getKey().startsWith("example"))
                    .forEach(member -> walk(member.getValue(), place + '/' + escaped(member.getKey()), visitor));
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                walk(node.get(index), place + '/' + index, visitor);
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<String> reference(JsonNode node) {
        return Optional.of(node.path("$ref")).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private JsonNode resolved(JsonNode node) {
        return reference(node).map(target -> document.at(target.substring(1))).orElse(node);
    }

    private List<Operation> readOperations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path.getKey(), path.getValue(), member.getKey(), member.getValue())))
                .toList();
    }

    /** @return the parameters of the operation that stand there: in the query, the path or a header */
    public List<JsonNode> parameters(Operation operation, String place) {
        return document.path("paths").properties().stream()
                .filter(path -> operation.path().replaceFirst("^/api/v1", "").equals(path.getKey()))
                .flatMap(path -> Stream.of(path.getValue(),
                        path.getValue().path(operation.method().toLowerCase(Locale.ROOT))))
                .flatMap(described -> described.path("parameters").valueStream())
                .map(this::resolved)
                .filter(it -> place.equals(it.path("in").asString("")))
                .toList();
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode described) {
        var servers = item.has("servers") ? item.get("servers") : document.path("servers");
        var base = servers.path(0).path("url").asString("").replaceAll("/$", "");
        var security = described.has("security") ? described.get("security") : document.path("security");
        var headers = Stream.of(item.path("parameters"), described.path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(this::resolved)
                .filter(it -> "header".equals(it.path("in").asString("")) && it.path("required").asBoolean(false))
                .map(it -> it.path("name").asString())
                .collect(Collectors.toSet());
        var responses = new LinkedHashMap<Integer, Map<String, JsonNode>>();
        described.path("responses").properties().forEach(response -> responses
                .put(Integer.valueOf(response.getKey()), schemasOf(resolved(response.getValue()))));
        return new Operation(method.toUpperCase(Locale.ROOT), base + path,
                described.path("operationId").asString(""), security.isEmpty(), headers,
                schemasOf(resolved(described.path("requestBody"))), responses);
    }

    private static Map<String, JsonNode> schemasOf(JsonNode described) {
        var byMediaType = new LinkedHashMap<String, JsonNode>();
        described.path("content").properties()
                .forEach(content -> byMediaType.put(content.getKey(), content.getValue().path("schema")));
        return byMediaType;
    }
}
