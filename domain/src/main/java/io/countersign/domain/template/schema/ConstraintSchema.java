package io.countersign.domain.template.schema;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.pattern.LinearPattern;
import io.countersign.domain.template.Constraints.Bound;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The constraints of a field, as far as keywords can say them; keywords for numbers pass over all that is no JSON
 * number.
 */
final class ConstraintSchema {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private ConstraintSchema() {
    }

    /** @return empty when there is nothing that keywords can say */
    static Optional<JsonObject> of(SpecificationDefinition field) {
        var keywords = JsonObject.with();
        texts(field, keywords);
        numbers(field.constraints(), keywords);
        var said = keywords.build();
        if (said.members().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(field.unit().map(unit -> JsonObject.with()
                .put("if", JsonObject.with()
                        .put("type", "object")
                        .put("required", JsonValue.texts(List.of("unit")))
                        .put("properties", member("unit", JsonObject.with().put("const", unit.code()).build()))
                        .build())
                .put("then", JsonObject.with().put("properties", member("value", said)).build())
                .build()).orElse(said));
    }

    private static JsonObject member(String name, JsonObject schema) {
        return JsonObject.with().put(name, schema).build();
    }

    private static void texts(SpecificationDefinition field, JsonObject.Builder keywords) {
        var constraints = field.constraints();
        keywords.put("pattern", constraints.pattern().map(LinearPattern::source))
                .put("minLength", constraints.length().min().map(JsonValue::number))
                .put("maxLength", constraints.length().max().map(JsonValue::number));
        if (field.type() instanceof SpecificationType.Text && !constraints.oneOf().isEmpty()) {
            // Null is no value, and as such none that could be outside.
            var allowed = new ArrayList<>(constraints.oneOf());
            allowed.add(JsonValue.NULL);
            keywords.put("enum", new JsonArray(allowed));
        }
    }

    private static void numbers(Constraints constraints, JsonObject.Builder keywords) {
        // In the order of the bounds, since a map of them has another one in every JVM.
        for (var bound : Bound.values()) {
            keywords.put(switch (bound) {
                case MIN -> "minimum";
                case EXCLUSIVE_MIN -> "exclusiveMinimum";
                case MAX -> "maximum";
                case EXCLUSIVE_MAX -> "exclusiveMaximum";
            }, Optional.ofNullable(constraints.bounds().get(bound)).map(ConstraintSchema::number));
        }
        constraints.equal().ifPresent(target -> {
            var absolute = constraints.tolerance().absolute().orElse(BigDecimal.ZERO);
            var relative = constraints.tolerance().relative().map(Constraints.Percent::value).orElse(BigDecimal.ZERO)
                    .multiply(target.abs()).multiply(HUNDREDTH);
            var wide = absolute.max(relative);
            keywords.put("allOf", JsonValue.array(List.of(JsonObject.with()
                    .put("minimum", number(target.subtract(wide)))
                    .put("maximum", number(target.add(wide)))
                    .build())));
        });
    }

    static JsonNumber number(BigDecimal number) {
        return new JsonNumber(number.toPlainString());
    }
}
