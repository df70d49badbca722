package io.countersign.domain.template.schema;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.Condition.Comparison;
import io.countersign.domain.rule.Condition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.value.SpecificationType;
import java.util.List;
import java.util.function.BiFunction;

/**
 * When a condition holds, and when it does not: two schemas, since a condition over a missing value does neither. Each
 * accepts at most what the condition itself says, so that nothing is asked for that the service would not ask for.
 */
final class ConditionSchema {

    private static final JsonValue ALWAYS = JsonValue.of(true);
    private static final JsonValue NEVER = JsonValue.of(false);

    private final TemplateDefinition template;

    private ConditionSchema(TemplateDefinition template) {
        this.template = template;
    }

    /** @return what values satisfy under which the condition is known to hold; {@code false} when none can be told */
    static JsonValue holding(Condition condition, TemplateDefinition template) {
        return new ConditionSchema(template).holds(condition, true);
    }

    /** @return whether the schema decides as the service does whatever the values are */
    static boolean says(Condition condition, TemplateDefinition template) {
        return switch (condition) {
            case Condition.Not(var inner) -> says(inner, template);
            case Condition.All(var parts) -> parts.stream().allMatch(part -> says(part, template));
            case Condition.Any(var parts) -> parts.stream().allMatch(part -> says(part, template));
            case Condition.Deviates deviates -> true;
            case Condition.OfField(var key, var comparison, var operands, var unit) ->
                comparison == Comparison.PRESENT || template.specification(key)
                        .filter(field -> !field.type().isNumeric()
                                && !(field.type() instanceof SpecificationType.Date && comparison != Comparison.EQUAL
                                        && comparison != Comparison.ONE_OF))
                        .isPresent();
        };
    }

    private JsonValue holds(Condition condition, boolean truth) {
        return switch (condition) {
            case Condition.Not(var inner) -> holds(inner, !truth);
            case Condition.All(var parts) -> combined(parts, truth, truth);
            case Condition.Any(var parts) -> combined(parts, truth, !truth);
            // Completeness comes before deviations: none is known yet.
            case Condition.Deviates deviates -> truth ? NEVER : ALWAYS;
            case Condition.OfField comparison -> ofField(comparison, truth);
        };
    }

    private JsonValue combined(List<Condition> parts, boolean truth, boolean all) {
        var schemas = parts.stream().map(part -> holds(part, truth)).toList();
        var told = schemas.stream().filter(schema -> !NEVER.equals(schema)).toList();
        if (told.isEmpty() || (all && told.size() < schemas.size())) {
            return NEVER;
        }
        return JsonObject.with().put(all ? "allOf" : "anyOf", JsonValue.array(told)).build();
    }

    private JsonValue ofField(Condition.OfField condition, boolean truth) {
        var given = ValuesSchema.given(condition.field());
        if (condition.comparison() == Comparison.PRESENT) {
            return truth ? given : JsonObject.with().put("not", given).build();
        }
        var type = template.specification(condition.field()).map(field -> field.type());
        var schemas = condition.operands().stream()
                .map(operand -> type.map(it -> compared(it, condition, operand, truth)).orElse(NEVER))
                .toList();
        var told = schemas.stream().filter(schema -> !NEVER.equals(schema)).toList();
        // One operand that fits is enough to hold, and to fail it takes all.
        if (told.isEmpty() || (!truth && told.size() < schemas.size())) {
            return NEVER;
        }
        return JsonObject.with()
                .put("required", JsonValue.texts(List.of(condition.field())))
                .put("properties", JsonObject.with()
                        .put(condition.field(), JsonObject.with()
                                .put(truth ? "anyOf" : "allOf", JsonValue.array(told))
                                .build())
                        .build())
                .build();
    }

    private static JsonValue compared(SpecificationType type, Condition.OfField condition, JsonValue operand,
            boolean truth) {
        return switch (type) {
            case SpecificationType.Integer whole -> number(condition.comparison(), operand, truth);
            case SpecificationType.Decimal decimal -> number(condition.comparison(), operand, truth);
            case SpecificationType.Measurement quantity -> quantity(condition, operand, truth);
            case SpecificationType.Date date -> isDate(operand)
                    ? equality(condition, "string", operand, truth, ConditionSchema::constant)
                    : NEVER;
            case SpecificationType.Truth bool -> equality(condition, "boolean", operand, truth,
                    ConditionSchema::constant);
            case SpecificationType.Text text -> equality(condition, "string", operand, truth,
                    ConditionSchema::constant);
            case SpecificationType.Choice choice -> equality(condition, "string", operand, truth,
                    ConditionSchema::constant);
            case SpecificationType.MultiChoice choice -> equality(condition, "array", operand, truth,
                    (schema, constant) -> schema.put("contains", constant(JsonObject.with(), constant).build()));
            case SpecificationType.Document document -> NEVER;
        };
    }

    private static boolean isDate(JsonValue operand) {
        return Field.at(operand, Pointer.ROOT, new Faults()).date().isPresent();
    }

    private static JsonValue equality(Condition.OfField condition, String json, JsonValue operand, boolean truth,
            BiFunction<JsonObject.Builder, JsonValue, JsonObject.Builder> same) {
        if (condition.comparison() != Comparison.EQUAL && condition.comparison() != Comparison.ONE_OF) {
            return NEVER;
        }
        var fits = operand instanceof JsonText || (operand instanceof JsonBoolean && "boolean".equals(json));
        var schema = JsonObject.with().put("type", json);
        if (!fits) {
            return truth ? NEVER : schema.build();
        }
        return truth
                ? same.apply(schema, operand).build()
                : schema.put("not", same.apply(JsonObject.with(), operand).build()).build();
    }

    private static JsonObject.Builder constant(JsonObject.Builder schema, JsonValue constant) {
        return schema.put("const", constant);
    }

    /** Numbers given as JSON numbers; of a decimal string keywords cannot say how large it is. */
    private static JsonValue number(Comparison comparison, JsonValue operand, boolean truth) {
        return Field.at(operand, Pointer.ROOT, new Faults()).decimal().<JsonValue>map(limit -> {
            var number = ConstraintSchema.number(limit);
            var schema = JsonObject.with().put("type", "number");
            return (switch (comparison) {
                case GREATER_THAN -> schema.put(truth ? "exclusiveMinimum" : "maximum", number);
                case AT_LEAST -> schema.put(truth ? "minimum" : "exclusiveMaximum", number);
                case LESS_THAN -> schema.put(truth ? "exclusiveMaximum" : "minimum", number);
                case AT_MOST -> schema.put(truth ? "maximum" : "exclusiveMinimum", number);
                case EQUAL, ONE_OF, PRESENT -> truth
                        ? schema.put("const", number)
                        : schema.put("not", JsonObject.with().put("const", number).build());
            }).build();
        }).orElse(NEVER);
    }

    /** Quantities in the unit of the condition; without a unit the condition takes any. */
    private static JsonValue quantity(Condition.OfField condition, JsonValue operand, boolean truth) {
        var number = number(condition.comparison(), operand, truth);
        if (NEVER.equals(number)) {
            return NEVER;
        }
        var properties = JsonObject.with().put("value", number);
        condition.unit().ifPresent(
                unit -> properties.put("unit", JsonObject.with().put("const", unit.code()).build()));
        return JsonObject.with()
                .put("type", "object")
                .put("required", JsonValue.texts(List.of("value", "unit")))
                .put("properties", properties.build())
                .build();
    }
}
