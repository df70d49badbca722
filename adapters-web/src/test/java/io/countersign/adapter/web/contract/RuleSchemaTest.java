package io.countersign.adapter.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.adapter.web.WebFixture;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.rule.RuleJson;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The schema of approval rules that is served says what the reader takes. */
class RuleSchemaTest {

    private static final int DOCUMENTS = 3_000 / Integer.getInteger("countersign.thinned", 1);

    /** Faults that no schema knows: sizes and repetition across a document, and what units and numbers there are. */
    private static final Set<FaultCode> BEYOND_SCHEMAS = Set.of(FaultCode.RULE_TOO_LARGE, FaultCode.RULE_TOO_DEEP,
            FaultCode.DUPLICATE, FaultCode.UNREACHABLE_COUNT, FaultCode.INVALID_UNIT, FaultCode.NUMBER_OUT_OF_BOUNDS,
            FaultCode.UNSTORABLE_TEXT);

    private final String served = served();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(served, InputFormat.JSON);

    private static String served() {
        return Objects.requireNonNull(WebFixture.of(RuleSchemaTest.class).anonymous().get()
                .uri("/schemas/approval-rule.json").exchange()
                .expectStatus().isOk()
                .expectHeader().contentType(MediaType.parseMediaType("application/schema+json"))
                .expectHeader().exists(HttpHeaders.ETAG)
                .expectBody(String.class).returnResult().getResponseBody());
    }

    @Test
    void standsByItself() {
        assertThat(served).doesNotContain("#/components/");
        assertThat(JsonReader.readTrusted(served)).isInstanceOfSatisfying(JsonObject.class, document -> {
            assertThat(document.member("$schema"))
                    .contains(JsonValue.text("https://json-schema.org/draft/2020-12/schema"));
            assertThat(document.member("$id")).contains(JsonValue.text("/schemas/approval-rule.json"));
            assertThat(document.member("$defs").map(JsonObject.class::cast).orElseThrow().members())
                    .containsKeys("ApprovalRule", "DisciplineRule", "Condition", "Id")
                    .doesNotContainKeys("Problem", "Submission");
        });
    }

    @Test
    void takesAndRefusesTheSameDocumentsAsTheReader() {
        var seed = Long.getLong("countersign.seed", 20_260_301L);
        System.out.println("schema and reader of rules: -Dcountersign.seed=" + seed);
        var random = new Random(seed);
        var documents = new RandomRuleDocument(random);
        var taken = 0;
        var refused = 0;
        for (var count = 0; count < DOCUMENTS; count++) {
            var document = documents.wellFormed();
            assertThat(faultsOf(document)).as("seed %d: %s", seed, JsonWriter.write(document)).isEmpty();
            assertThat(fits(document)).as("seed %d: %s", seed, JsonWriter.write(document)).isTrue();
            var spoilt = documents.spoilt(document);
            var faults = faultsOf(spoilt);
            var bySchema = fits(spoilt);
            if (bySchema != faults.stream().map(Fault::code).allMatch(BEYOND_SCHEMAS::contains)) {
                throw new AssertionError(
                        "seed %d: the schema says %s, the reader %s: %s".formatted(seed, bySchema, faults,
                                JsonWriter.write(spoilt)));
            }
            taken += bySchema ? 1 : 0;
            refused += bySchema ? 0 : 1;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 50);
        assertThat(refused).isGreaterThan(DOCUMENTS / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"allOf\": [{\"discipline\": {\"consultantTypeId\": \"I\"}}, {\"discipline\": {\"consultantTypeId\": \"I\"}}]}",
            "{\"atLeast\": {\"count\": 2, \"of\": [{\"discipline\": {\"consultantTypeId\": \"I\"}}]}}",
            "{\"when\": {\"condition\": {\"field\": \"a\", \"is\": \"equal\", \"value\": 12345678901234567890123456789012345}, "
                    + "\"rule\": {\"discipline\": {\"consultantTypeId\": \"I\"}}}}",
            "{\"when\": {\"condition\": {\"field\": \"a\", \"is\": \"equal\", \"value\": 1, \"unit\": \"furlong\"}, "
                    + "\"rule\": {\"discipline\": {\"consultantTypeId\": \"I\"}}}}"})
    void leavesToTheReaderWhatNoSchemaSays(String document) {
        var rule = JsonReader.readTrusted(document.replace("\"I\"", "\"5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a01\""));

        assertThat(fits(rule)).isTrue();
        assertThat(faultsOf(rule)).extracting(Fault::code).isNotEmpty().isSubsetOf(BEYOND_SCHEMAS);
    }

    private boolean fits(JsonValue document) {
        return schema.validate(JsonWriter.write(document), InputFormat.JSON).isEmpty();
    }

    private static List<Fault> faultsOf(JsonValue document) {
        var faults = new Faults();
        RuleJson.read(Field.of(document, faults).required());
        return faults.all();
    }
}
