package io.countersign.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.fault.FaultCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The contract is sound in itself, and what does not conform to it is told. */
class ContractTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Optional<String> JSON = Optional.of("application/json");
    private static final String PROBLEM = "application/problem+json";
    /** What the HTTP server refuses before the service sees it. */
    private static final Set<Integer> WITHOUT_A_WORD = Set.of(414, 431);
    private static final String BROKEN = """
            openapi: 3.1.0
            paths:
              /things:
                get:
                  operationId: listThings
                  responses:
                    '200': { $ref: '#/components/responses/Things' }
            components:
              schemas:
                Thing:
                  type: object
                  required: [name]
                  properties: { name: { type: string, maxLength: 3, examples: [long] } }
                  examples: [{ name: abc }, {}]
              parameters:
                Day: { name: day, in: query, schema: { type: string, format: date }, example: today }
            """;

    static Stream<Operation> operations() {
        return CONTRACT.operations().stream();
    }

    @Test
    void isAnOpenApiDocumentWithOperations() {
        assertThat(CONTRACT.document().path("openapi").asString()).startsWith("3.1.");
        assertThat(CONTRACT.operations()).hasSizeGreaterThan(50);
    }

    @Test
    void holdsNoReferenceThatLeadsNowhere() {
        assertThat(CONTRACT.danglingReferences()).isEmpty();
    }

    @Test
    void givesOnlyExamplesThatConform() {
        assertThat(CONTRACT.faultsOfExamples()).hasSizeGreaterThan(70).allSatisfy(
                (place, faults) -> assertThat(faults).as(place).isEmpty());
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(CONTRACT.operations()).extracting(Operation::operationId).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(CONTRACT.operations()).extracting(Operation::route).doesNotHaveDuplicates();
    }

    @Test
    void asksForATokenOfAllBelowTheBasePathAndNobodyElse() {
        assertThat(CONTRACT.operations())
                .allMatch(operation -> operation.open() != operation.path().startsWith("/api/v1/"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void declaresTheProblemsOf(Operation operation) {
        assertThat(operation.statuses()).contains(400, 406, 500, 503).containsAll(WITHOUT_A_WORD);
        assertThat(operation.statuses().contains(401)).isEqualTo(!operation.open());
        assertThat(operation.statuses().containsAll(Set.of(413, 415, 422)))
                .isEqualTo(!operation.requestSchemas().isEmpty());
        if (operation.requiredHeaders().contains("If-Match")) {
            assertThat(operation.statuses()).contains(404, 412, 428);
        }
        assertThat(operation.responseSchemas()).allSatisfy((status, schemas) -> {
            if (WITHOUT_A_WORD.contains(status)) {
                assertThat(schemas).isEmpty();
            } else if (status >= 400) {
                assertThat(schemas).containsOnlyKeys(PROBLEM);
                assertThat(schemas.get(PROBLEM).path("$ref").asString()).isEqualTo("#/components/schemas/Problem");
            }
        });
    }

    @Test
    void takesAnIdempotencyKeyWithEveryPost() {
        assertThat(CONTRACT.document().path("paths").valueStream().map(path -> path.path("post"))
                .filter(JsonNode::isObject))
                .hasSizeGreaterThan(20)
                .allSatisfy(post -> assertThat(post.path("parameters").valueStream()
                        .map(parameter -> parameter.path("$ref").asString())).as(post.path("operationId").asString())
                        .contains("#/components/parameters/IdempotencyKey"));
    }

    @Test
    void letsEveryCommandBeJudgedOnly() {
        var questions = Set.of("checkApprovalRule", "simulateRule");
        var commands = CONTRACT.operations().stream().filter(operation -> !operation.open())
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !questions.contains(operation.operationId())).toList();
        assertThat(commands).hasSizeGreaterThan(25).allSatisfy(command -> {
            var path = CONTRACT.document().path("paths").path(command.path().substring("/api/v1".length()));
            assertThat(path.path(command.method().toLowerCase(Locale.ROOT)).path("parameters").valueStream()
                    .map(parameter -> parameter.path("$ref").asString())).as(command.operationId())
                    .contains("#/components/parameters/ValidateOnly");
            assertThat(command.statuses()).as(command.operationId()).containsAnyOf(200, 204);
        });
    }

    @Test
    void closesEveryObjectOfAnAnswer() {
        assertThat(CONTRACT.operations().stream().flatMap(operation -> operation.responseSchemas().values().stream())
                .flatMap(schemas -> schemas.values().stream())
                .map(schema -> schema.path("$ref").asString(""))
                .filter(Predicate.not(String::isEmpty))
                .map(reference -> CONTRACT.document().at(reference.substring(1))))
                .isNotEmpty()
                .allMatch(schema -> !schema.path("additionalProperties").asBoolean(true), "is closed");
    }

    @Test
    void answersEveryCollectionByLinesToo() {
        assertThat(CONTRACT.operations()).filteredOn(ContractTest::answersItems).hasSizeGreaterThanOrEqualTo(14)
                .allMatch(Operation::answersCollection)
                .allSatisfy(operation -> assertThat(operation.responseSchemas().get(200)
                        .getOrDefault("application/x-ndjson", MissingNode.getInstance()).path("oneOf").valueStream())
                        .extracting(line -> line.path("$ref").asString())
                        .containsExactly(page(operation).at("/properties/items/items/$ref").asString(),
                                "#/components/schemas/StreamError"));
    }

    private static boolean answersItems(Operation operation) {
        return page(operation).path("properties").has("nextCursor");
    }

    private static JsonNode page(Operation operation) {
        var schema = operation.responseSchemas().getOrDefault(200, Map.of())
                .getOrDefault("application/json", MissingNode.getInstance());
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : CONTRACT.document().at(reference.substring(1));
    }

    @Test
    void listsEveryCodeOfAFault() {
        assertThat(CONTRACT.document().at("/components/schemas/InputErrorCode/enum").valueStream())
                .map(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(FaultCode.values()).map(FaultCode::slug).toList());
    }

    @Test
    void listsEveryCodeOfAProblem() throws IOException {
        var texts = PropertiesLoaderUtils.loadAllProperties("messages/problems_en.properties");

        assertThat(CONTRACT.document().at("/components/schemas/ProblemCode/enum").valueStream())
                .map(code -> "problem." + code.asString() + ".title")
                .containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                        .toList());
    }

    @Test
    void findsTheOperationOfACall() {
        assertThat(CONTRACT.operationOf("get", "/api/v1/me/inbox")).map(Operation::operationId).hasValue("listInbox");
        assertThat(CONTRACT.operationOf("POST", "/api/v1/equipment-submissions/1/decisions/2/retract"))
                .map(Operation::operationId).hasValue("retractDecision");
        assertThat(CONTRACT.operationOf("GET", "/openapi.json")).map(Operation::operationId).hasValue("getOpenApiJson");
        assertThat(CONTRACT.operationOf("GET", "/api/v1/projects/1/")).isEmpty();
        assertThat(CONTRACT.operationOf("PATCH", "/api/v1/projects/1")).isEmpty();
    }

    @Test
    void acceptsAnAnswerThatConforms() {
        assertThat(faults(200, JSON, member("contractor", ""))).isEmpty();
        assertThat(faults(200, Optional.of("application/json;charset=UTF-8"), member("viewer", ""))).isEmpty();
        assertThat(CONTRACT.faultsOf(CONTRACT.operation("getMember"), 304, Optional.empty(), "")).isEmpty();
    }

    @Test
    void tellsWhatDoesNotConform() {
        assertThat(faults(200, JSON, member("owner", ""))).singleElement().asString().contains("/role");
        assertThat(faults(200, JSON, member("viewer", ", \"more\": 1"))).singleElement().asString().contains("more");
        assertThat(faults(200, JSON, "{\"role\": \"viewer\"}")).hasSize(3);
        assertThat(faults(200, JSON, member("viewer", "").replace("2f3b9c1e", "x"))).isNotEmpty()
                .allMatch(fault -> fault.contains("/userId"));
        assertThat(faults(200, JSON, "{")).singleElement().asString().startsWith("no JSON");
    }

    @Test
    void tellsAnAnswerThatIsNotDeclared() {
        assertThat(faults(418, JSON, "{}")).singleElement().asString().contains("418");
        assertThat(faults(200, Optional.of("text/html"), "")).singleElement().asString().contains("text/html");
        assertThat(faults(200, Optional.empty(), "{}")).singleElement().asString().contains("media type");
        assertThat(faults(304, JSON, "{}")).singleElement().asString().contains("no content");
    }

    @Test
    void holdsEveryLineOfAStreamToTheContract() {
        var simulation = CONTRACT.operation("simulateRule");
        var lines = Optional.of("application/x-ndjson");
        var progress = "{\"type\": \"progress\", \"replayed\": 100}\n";

        assertThat(CONTRACT.faultsOf(simulation, 200, lines, progress + progress)).isEmpty();
        assertThat(CONTRACT.faultsOf(simulation, 200, lines, progress + "{\"type\": \"progress\"}\n")).isNotEmpty();
        assertThat(CONTRACT.faultsOf(simulation, 200, lines, progress + "{\n")).singleElement().asString()
                .startsWith("no JSON");
    }

    @Test
    void holdsEveryServerSentEventToTheContract() {
        var events = CONTRACT.operation("readEvents");
        var stream = Optional.of("text/event-stream");
        var type = "io.countersign.project.created";
        var event = "{\"specversion\": \"1.0\", \"id\": \"5-1\", \"source\": \"/api/v1\"}";

        assertThat(CONTRACT.faultsOf(events, 200, stream, ":\n\nid: 5-1\nevent: " + type + "\n")).isEmpty();
        assertThat(CONTRACT.faultsOf(events, 200, stream, "id: 5-1\ndata: " + event + "\n\n")).isNotEmpty()
                .allMatch(fault -> fault.contains("required"));
        assertThat(CONTRACT.faultsOf(events, 200, stream, "data: {\n\n")).singleElement().asString()
                .startsWith("no JSON");
    }

    private static List<String> faults(int status, Optional<String> contentType, String body) {
        return CONTRACT.faultsOf(CONTRACT.operation("getMember"), status, contentType, body);
    }

    private static String member(String role, String more) {
        return """
                {"userId": "2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a03", "name": "Contractor", "email": null, "role": "%s"%s}"""
                .formatted(role, more);
    }

    @Test
    void findsTheFaultsOfABrokenContract() {
        var broken = Contract.read(BROKEN);

        assertThat(broken.danglingReferences()).singleElement().asString().contains("responses/Things");
        assertThat(broken.faultsOfExamples()).hasSize(4)
                .hasEntrySatisfying("/components/schemas/Thing/examples/0", faults -> assertThat(faults).isEmpty())
                .hasEntrySatisfying("/components/schemas/Thing/examples/1", faults -> assertThat(faults).hasSize(1))
                .hasEntrySatisfying("/components/schemas/Thing/properties/name/examples/0",
                        faults -> assertThat(faults).hasSize(1))
                .hasEntrySatisfying("/components/parameters/Day/example", faults -> assertThat(faults).hasSize(1));
    }

    @Test
    void refusesAKeyThatOccursTwice() {
        assertThatThrownBy(() -> Contract.read("openapi: 3.1.0\nopenapi: 3.1.1\n")).isInstanceOf(YAMLException.class);
    }

    /** Generated clients send the first that is named, and encode that one. */
    @Test
    void namesPlainJsonFirst() {
        assertThat(CONTRACT.operations()).filteredOn(operation -> operation.requestSchemas().size() > 1).isNotEmpty()
                .allSatisfy(
                        operation -> assertThat(operation.requestSchemas().keySet()).startsWith("application/json"));
    }

    @Test
    void knowsTheSchemasOfRequests() {
        assertThat(CONTRACT.operation("updateSubmission").requestSchemas())
                .containsOnlyKeys("application/merge-patch+json", "application/json");
        assertThat(CONTRACT.operation("getMember").requestSchemas()).isEqualTo(Map.of());
    }
}
