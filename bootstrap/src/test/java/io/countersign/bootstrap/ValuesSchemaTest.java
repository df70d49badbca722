package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.offer.Completeness;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.schema.ValuesSchema;
import io.countersign.domain.value.SpecificationValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of values against the checks of the service: it never refuses what they take, and keeps its word. */
class ValuesSchemaTest {

    private static final String HOME = "https://service.invalid";
    private static final String ID = "/api/v1/equipment-templates/8c1f6a52-3c55-4a3b-9a25-6f1d0b7e2c01/versions/1/schema";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Schema META = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    private final Random random = random();
    private int accepted;
    private int refused;
    private int deviating;

    private static Random random() {
        var seed = Long.getLong("countersign.seed", System.nanoTime());
        System.out.println("values schema: -Dcountersign.seed=" + seed);
        return new Random(seed);
    }

    @Test
    void agreesWithTheServiceOnTheCatalogue() {
        Catalogue.read().templates().forEach(template -> holdsForRandomValues(template.definition(), 20));

        assertCounts(100);
    }

    @Test
    void agreesWithTheServiceOnRandomTemplates() {
        for (var count = 0; count < 60; count++) {
            holdsForRandomValues(definition(RandomValues.definition(random)), 40);
        }

        assertCounts(100);
    }

    private void assertCounts(int least) {
        System.out.println("accepted " + accepted + ", refused " + refused + ", deviating " + deviating);
        assertThat(List.of(accepted, refused, deviating)).allMatch(number -> number > least);
    }

    private void holdsForRandomValues(TemplateDefinition template, int times) {
        var document = ValuesSchema.of(template, ID);
        assertThat(META.validate(MAPPER.readTree(JsonWriter.write(document)))).as(template.name()).isEmpty();
        var schemas = new Schemas(document);
        for (var count = 0; count < times; count++) {
            holds(template, document, schemas, new RandomValues(random, template).values());
        }
    }

    private void holds(TemplateDefinition template, JsonObject document, Schemas schemas, JsonObject values) {
        var said = template.toJson() + "\n" + JsonWriter.write(document) + "\n" + JsonWriter.write(values);
        var faults = faults(template, values);
        if (faults.isEmpty()) {
            accepted++;
            assertThat(schemas.complete(values)).as(said).isEmpty();
            var deviations = deviations(template, values);
            if (deviations.isEmpty()) {
                assertThat(schemas.conforming(values)).as(said).isEmpty();
            } else if (deviations.stream().anyMatch(deviation -> isClaimed(deviation, template, values))) {
                deviating++;
                assertThat(schemas.conforming(values)).as(deviations + said).isNotEmpty();
            }
        } else if (faults.stream().anyMatch(fault -> isClaimed(fault, document, values))) {
            refused++;
            assertThat(schemas.complete(values)).as(faults + said).isNotEmpty();
            assertThat(schemas.conforming(values)).as(faults + said).isNotEmpty();
        }
    }

    private static final RequirementValues NOTHING_REQUIRED = RequirementValues.none(new ProjectId(new UUID(0, 1)),
            new TemplateId(new UUID(0, 2)));

    /** What the comments of the schema leave to the service is not claimed. */
    private static boolean isClaimed(Fault fault, JsonObject document, JsonObject values) {
        var place = fault.pointer().text().split("/", -1);
        return switch (fault.code()) {
            case NUMBER_OUT_OF_BOUNDS -> false;
            case INVALID_UNIT, INCOMMENSURABLE_UNIT -> !JsonWriter
                    .write(member(member(values, place[2]), "unit")).matches(".*[./({0-9].*");
            case REQUIRED -> !JsonWriter.write(member(member(document, "properties"), place[2]))
                    .contains("Whether requiredWhen holds");
            default -> true;
        };
    }

    private static boolean isClaimed(Finding deviation, TemplateDefinition template, JsonObject values) {
        var field = template.specification(deviation.field()).orElseThrow();
        var value = member(values, deviation.field());
        return switch (deviation.constraint()) {
            case "pattern", "minLength", "maxLength" -> true;
            case "oneOf" -> !field.type().isNumeric();
            case "min", "max", "exclusiveMin", "exclusiveMax", "equals" -> field.unit()
                    .map(unit -> member(value, "value") instanceof JsonNumber
                            && JsonValue.text(unit.code()).equals(member(value, "unit")))
                    .orElse(value instanceof JsonNumber);
            default -> false;
        };
    }

    private static JsonValue member(JsonValue object, String name) {
        return object instanceof JsonObject(var members) ? members.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
    }

    private static List<Fault> faults(TemplateDefinition template, JsonObject values) {
        var faults = new Faults();
        var offer = read(template, values, faults);
        var all = new ArrayList<>(faults.all());
        offer.ifPresent(it -> all.addAll(Completeness.of(it, template).gaps().stream()
                .filter(gap -> gap.pointer().text().startsWith("/values/")).toList()));
        return all;
    }

    private static List<Finding> deviations(TemplateDefinition template, JsonObject values) {
        var offer = read(template, values, new Faults()).orElseThrow();
        var typed = Completeness.of(offer, template).values();
        var circumstances = new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String field) {
                return Optional.ofNullable(typed.get(field));
            }

            @Override
            public Set<String> deviating() {
                return Set.of();
            }
        };
        return DeviationReport.of(template, offer.values(), circumstances, NOTHING_REQUIRED, Map.of()).undeclared();
    }

    private static Optional<Offer> read(TemplateDefinition template, JsonObject values, Faults faults) {
        var offer = JsonObject.with().put("name", "Offer").put("values", values).build();
        return Field.of(offer, faults).members().flatMap(members -> Offer.read(members, template));
    }

    private static TemplateDefinition definition(String json) {
        return switch (TemplateDefinition.read(JsonReader.readTrusted(json))) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new AssertionError(faults + json);
        };
    }

    /** Required, but only if another value is there and is so: what keywords can say of it, they do. */
    @Test
    void asksForWhatIsRequiredUnderACondition() {
        var template = definition(
                """
                        {"name": "Any", "specifications": [
                         {"key": "power", "type": "quantity", "unit": "kW"}, {"key": "fuel", "type": "choice", "options": [{"value": "gas"}, {"value": "oil"}]},
                         {"key": "tank", "type": "text", "constraints": {"requiredWhen": {"all": [
                           {"not": {"field": "fuel", "is": "equal", "value": "gas"}},
                           {"field": "power", "is": "at_least", "value": "7.5", "unit": "kW"}]}}}]}""");
        var schemas = new Schemas(ValuesSchema.of(template, ID));

        assertThat(schemas.complete(json("{\"fuel\": \"oil\", \"power\": {\"value\": 7.5, \"unit\": \"kW\"}}")))
                .isNotEmpty();
        assertThat(schemas.complete(json(
                "{\"fuel\": \"oil\", \"tank\": null, \"power\": {\"value\": 8, \"unit\": \"kW\"}}"))).isNotEmpty();
        assertThat(schemas.complete(json(
                "{\"fuel\": \"oil\", \"tank\": \"5 m3\", \"power\": {\"value\": 8, \"unit\": \"kW\"}}"))).isEmpty();
        assertThat(schemas.complete(json("{\"fuel\": \"oil\", \"power\": {\"value\": 7.4, \"unit\": \"kW\"}}")))
                .isEmpty();
        assertThat(schemas.complete(json("{\"fuel\": \"gas\", \"power\": {\"value\": 8, \"unit\": \"kW\"}}")))
                .isEmpty();
        assertThat(schemas.complete(json("{\"power\": {\"value\": 8, \"unit\": \"kW\"}}"))).isEmpty();
    }

    @Test
    void knowsTheUnitsOfASingleSymbol() {
        var schemas = new Schemas(ValuesSchema.of(definition("""
                {"name": "Any", "specifications": [{"key": "p", "type": "quantity", "unit": "kW"}]}"""), ID));

        assertThat(List.of("kW", "W", "MW", "[HP]", "J/s", "V.A")).allSatisfy(
                unit -> assertThat(schemas.complete(quantity(unit))).as(unit).isEmpty());
        assertThat(List.of("kg", "kw", "m", "", "furlong", "k W")).allSatisfy(
                unit -> assertThat(schemas.complete(quantity(unit))).as(unit).isNotEmpty());
    }

    private static JsonObject quantity(String unit) {
        return json("{\"p\": {\"value\": \"1\", \"unit\": \"" + unit + "\"}}");
    }

    private static JsonObject json(String text) {
        return (JsonObject) JsonReader.readTrusted(text);
    }

    /** The schema as a client takes it from the service: by its address, and its parts by their anchors. */
    private static final class Schemas {

        private final SchemaRegistry registry;

        Schemas(JsonObject document) {
            registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(HOME + ID, JsonWriter.write(document))));
        }

        List<String> complete(JsonObject values) {
            return validate(HOME + ID, values);
        }

        List<String> conforming(JsonObject values) {
            return validate(HOME + ID + '#' + ValuesSchema.CONFORMING, values);
        }

        private List<String> validate(String address, JsonObject values) {
            JsonNode reference = MAPPER.readTree("{\"$ref\": \"" + address + "\"}");
            return registry.getSchema(reference)
                    .validate(MAPPER.readTree(JsonWriter.write(values)),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream().map(Object::toString).toList();
        }
    }
}
