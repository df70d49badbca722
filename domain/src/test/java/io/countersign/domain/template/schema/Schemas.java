package io.countersign.domain.template.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.TemplateDefinition;

/** Schemas of templates made of JSON, and parts of them. */
final class Schemas {

    static final String ID = "/api/v1/schema";

    private Schemas() {
    }

    /** @param specifications of the template, separated by commas */
    static JsonObject of(String specifications) {
        return ofTemplate("{\"name\": \"Pump\", \"specifications\": [" + specifications + "]}");
    }

    static JsonObject ofTemplate(String definition) {
        return switch (TemplateDefinition.read(JsonReader.readTrusted(definition))) {
            case Checked.Valid<TemplateDefinition>(var template) -> ValuesSchema.of(template, ID);
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new AssertionError(faults + definition);
        };
    }

    /** @param place names of members and numbers of elements, separated by slashes */
    static JsonValue at(JsonValue schema, String place) {
        var found = schema;
        for (var step : place.split("/", -1)) {
            found = found instanceof JsonArray(var elements)
                    ? elements.get(Integer.parseInt(step))
                    : ((JsonObject) found).members().get(step);
            assertThat(found).as("%s of %s in %s", step, place, schema).isNotNull();
        }
        return found;
    }

    static boolean has(JsonValue schema, String member) {
        return ((JsonObject) schema).members().containsKey(member);
    }

    /** Members are to come in the order in which they are expected. */
    static void assertJson(JsonValue schema, String expected) {
        assertThat(JsonWriter.write(schema)).isEqualTo(JsonWriter.write(JsonReader.readTrusted(expected)));
    }
}
