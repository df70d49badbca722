package io.countersign.domain.template.schema;

import io.countersign.domain.document.TextRules;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.value.Option;
import io.countersign.domain.value.SpecificationType;
import java.util.List;
import java.util.function.Function;

/** The JSON Schema of a value of each type. */
final class TypeSchema {

    /** As {@code Field.decimal} reads it; text of at most 400 characters. */
    private static final String DECIMAL = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?$";
    /** Only an exponent can make a whole number of a fraction. */
    private static final String WHOLE = "^-?(0|[1-9][0-9]*)(\\.0+|(\\.[0-9]+)?[eE][+-]?[0-9]{1,4})?$";
    private static final String DATE = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final int MAX_LITERAL = 400;
    private static final int MAX_URI = 2000;

    private TypeSchema() {
    }

    /** @param units the schema of the units of that dimension */
    static JsonObject of(SpecificationType type, Function<Unit, JsonObject> units) {
        return switch (type) {
            case SpecificationType.Text text -> text(1, TextRules.MAX_LENGTH);
            case SpecificationType.Integer whole -> number("integer", WHOLE);
            case SpecificationType.Decimal decimal -> number("number", DECIMAL);
            case SpecificationType.Measurement(var unit) -> object(JsonObject.with()
                    .put("value", number("number", DECIMAL))
                    .put("unit", units.apply(unit))
                    .build(), List.of("value", "unit"));
            case SpecificationType.Truth truth -> JsonObject.with().put("type", "boolean").build();
            case SpecificationType.Choice(var options) -> options(options);
            case SpecificationType.MultiChoice(var options) -> JsonObject.with()
                    .put("type", "array")
                    .put("minItems", JsonValue.number(1))
                    .put("uniqueItems", JsonValue.of(true))
                    .put("items", options(options))
                    .build();
            case SpecificationType.Date date -> JsonObject.with()
                    .put("type", "string")
                    .put("format", "date")
                    .put("pattern", DATE)
                    .build();
            // A name is measured without its outer white space, which a keyword cannot leave out.
            case SpecificationType.Document document -> object(JsonObject.with()
                    .put("name", text(1, TextRules.MAX_LENGTH))
                    .put("uri", optional(text(1, MAX_URI)))
                    .put("sha256", optional(JsonObject.with()
                            .put("type", "string")
                            .put("pattern", "^[0-9a-f]{64}$")
                            .build()))
                    .build(), List.of("name"));
        };
    }

    private static JsonObject number(String json, String pattern) {
        return anyOf(JsonObject.with().put("type", json).build(), JsonObject.with()
                .put("type", "string")
                .put("maxLength", JsonValue.number(MAX_LITERAL))
                .put("pattern", pattern)
                .build());
    }

    private static JsonObject text(int min, int max) {
        return JsonObject.with()
                .put("type", "string")
                .put("minLength", JsonValue.number(min))
                .put("maxLength", JsonValue.number(max))
                .build();
    }

    private static JsonObject options(List<Option> options) {
        return JsonObject.with()
                .put("type", "string")
                .put("enum", JsonValue.texts(options.stream().map(Option::value).toList()))
                .build();
    }

    private static JsonObject object(JsonObject properties, List<String> required) {
        return JsonObject.with()
                .put("type", "object")
                .put("properties", properties)
                .put("required", JsonValue.texts(required))
                .put("additionalProperties", JsonValue.of(false))
                .build();
    }

    private static JsonObject optional(JsonObject schema) {
        return anyOf(schema, ValuesSchema.NULL);
    }

    private static JsonObject anyOf(JsonObject... schemas) {
        return JsonObject.with().put("anyOf", JsonValue.array(List.of(schemas))).build();
    }
}
