package io.countersign.domain.template.schema;

import io.countersign.domain.consultant.Labels;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON Schema 2020-12 of the {@code values} of a submission. It never refuses what the service takes as complete; its
 * anchor {@value #CONFORMING} adds the constraints, as far as keywords can say them, and so refuses also what would
 * have to be declared as a deviation. Texts are meant in Unicode normalisation form C.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core">JSON Schema 2020-12</a>
 */
public final class ValuesSchema {

    /** The anchor of the schema with constraints. */
    public static final String CONFORMING = "conforming";

    static final JsonObject NULL = JsonObject.with().put("type", "null").build();

    private static final String COMMENT = "What a submission's values must be to be complete. Left to the service: numbers"
            + " of more than 34 digits, dimensions of units with operators, exponents or annotations, texts that cannot be"
            + " stored, real dates where format is not asserted, and conditions whose field says so. #" + CONFORMING
            + " adds constraints: bounds on numbers given as JSON numbers in the unit of the definition, never on decimal"
            + " strings or other units, not the lists of allowed numbers, nor the values that"
            + " consultants require. Texts in Unicode NFC.";

    private final TemplateDefinition template;
    private final Map<String, JsonValue> definitions = new TreeMap<>();

    private ValuesSchema(TemplateDefinition template) {
        this.template = template;
    }

    /**
     * @param id a reference that names the schema, resolved against where it was taken from
     * @return the schema
     */
    public static JsonObject of(TemplateDefinition template, String id) {
        return new ValuesSchema(template).schema(id);
    }

    private JsonObject schema(String id) {
        var properties = JsonObject.with();
        var constrained = JsonObject.with();
        var required = new ArrayList<String>();
        var conditions = new ArrayList<JsonValue>();
        for (var field : template.specifications()) {
            properties.put(field.key(), property(field));
            ConstraintSchema.of(field).ifPresent(schema -> constrained.put(field.key(), schema));
            if (field.required()) {
                required.add(field.key());
            } else {
                requiredWhen(field).ifPresent(conditions::add);
            }
        }
        var schema = JsonObject.with().put("$schema", "https://json-schema.org/draft/2020-12/schema").put("$id", id);
        describe(schema, template.heading().labels(), template.name());
        schema.put("$comment", COMMENT)
                .put("type", "object")
                .put("properties", properties.build())
                .put("required", JsonValue.texts(required))
                .put("additionalProperties", JsonValue.of(false));
        if (!conditions.isEmpty()) {
            schema.put("allOf", new JsonArray(conditions));
        }
        definitions.put(CONFORMING, JsonObject.with()
                .put("$anchor", CONFORMING)
                .put("$ref", "#")
                .put("properties", constrained.build())
                .build());
        return schema.put("$defs", new JsonObject(definitions)).build();
    }

    private JsonObject property(SpecificationDefinition field) {
        var schema = JsonObject.with();
        describe(schema, field.labels(), field.key());
        var type = TypeSchema.of(field.type(), unit -> unitReference(field, unit));
        if (field.required()) {
            type.members().forEach(schema::put);
            return schema.build();
        }
        if (field.constraints().requiredWhen().filter(it -> !ConditionSchema.says(it, template)).isPresent()) {
            schema.put("$comment", "Whether requiredWhen holds cannot be said for every value: the service decides.");
        }
        return schema.put("anyOf", JsonValue.array(List.of(type, NULL))).build();
    }

    /** One definition for all fields of a dimension, named after the first. */
    private JsonObject unitReference(SpecificationDefinition field, Unit unit) {
        var name = "unit_of_" + template.specifications().stream()
                .filter(other -> other.unit().filter(unit::isCommensurableWith).isPresent())
                .findFirst().orElse(field).key();
        definitions.computeIfAbsent(name, absent -> UnitSchema.of(unit));
        return JsonObject.with().put("$ref", "#/$defs/" + name).build();
    }

    private Optional<JsonObject> requiredWhen(SpecificationDefinition field) {
        return field.constraints().requiredWhen()
                .map(condition -> ConditionSchema.holding(condition, template))
                .filter(schema -> !(schema instanceof JsonBoolean(var always) && !always))
                .map(schema -> JsonObject.with().put("if", schema).put("then", given(field.key())).build());
    }

    /** @return the schema of a value that is given, which null is not */
    static JsonObject given(String key) {
        return JsonObject.with()
                .put("required", JsonValue.texts(List.of(key)))
                .put("properties", JsonObject.with()
                        .put(key, JsonObject.with().put("not", NULL).build())
                        .build())
                .build();
    }

    private static void describe(JsonObject.Builder schema, Labels labels, String otherwise) {
        schema.put("title", labels.en().orElse(otherwise)).put("description", labels.he());
    }
}
