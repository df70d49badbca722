package io.countersign.e2e;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values at random that a schema of the contract describes, mostly. What only a pattern or a meaning restricts is taken from
 * the examples of the contract, or is refused by the service, which is no less to be seen.
 */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 7;
    private static final List<String> TEXTS = List.of("flow", "m3/h", "12", "see sheet 3", "2027-03-01", "kW", "משאבה",
            "approved", "x", "0.5", "any");

    private final JsonNode document;
    private final Random random;
    private final List<String> ids;

    /** @param ids known to the service, to be referred to */
    SchemaValues(JsonNode document, Random random, List<String> ids) {
        this.document = document;
        this.random = random;
        this.ids = ids;
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.get("$ref").asString().substring(1)), depth);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return any(schema.get("enum"));
        }
        if (schema.path("examples").isArray() && random.nextBoolean()) {
            return any(schema.get("examples"));
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                var chosen = any(schema.get(choice));
                return onlyNames(chosen)
                        ? named(texts(chosen.path("required")), schema, depth)
                        : merged(value(chosen, depth + 1), schema, depth);
            }
        }
        return schema.path("maxProperties").asInt(0) == 1 && schema.has("properties")
                ? named(List.of(any(List.copyOf(schema.get("properties").propertyNames()))), schema, depth)
                : plain(schema, depth);
    }

    /** Whether a choice says no more than which members there are. */
    private static boolean onlyNames(JsonNode choice) {
        return choice.size() == 1 && choice.has("required");
    }

    private ObjectNode named(List<String> names, JsonNode schema, int depth) {
        var object = JSON.objectNode();
        names.forEach(name -> object.set(name, value(schema.path("properties").path(name), depth + 1)));
        return object;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** What stands beside a choice holds as well. */
    private JsonNode merged(JsonNode chosen, JsonNode schema, int depth) {
        if (chosen instanceof ObjectNode object && schema.has("properties")) {
            members(schema, depth).properties()
                    .forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
        }
        return chosen;
    }

    private JsonNode plain(JsonNode schema, int depth) {
        var type = schema.path("type").isArray()
                ? any(schema.get("type")).asString()
                : schema.path("type").asString("");
        return switch (type) {
            case "object" -> members(schema, depth);
            case "array" -> elements(schema, depth);
            case "string" -> JSON.stringNode(text(schema));
            case "integer" ->
                JSON.numberNode(between(schema.path("minimum").asInt(0), schema.path("maximum").asInt(50)));
            case "number" -> JSON.numberNode(random.nextInt(2000) / 8.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> schema.has("properties") ? members(schema, depth) : JSON.stringNode(any(TEXTS));
        };
    }

    private ObjectNode members(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required = texts(schema.path("required"));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || depth < MAX_DEPTH && random.nextInt(2) == 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        var others = schema.path("additionalProperties");
        for (var more = others.isObject() && depth < MAX_DEPTH ? random.nextInt(3) : 0; more > 0; more--) {
            object.set(text(schema.path("propertyNames")), value(others, depth + 1));
        }
        return object;
    }

    private JsonNode elements(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        var most = depth < MAX_DEPTH ? Math.min(schema.path("maxItems").asInt(3), 3) : 0;
        for (var more = Math.max(schema.path("minItems").asInt(0), random.nextInt(most + 1)); more > 0; more--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema) {
        var described = schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        return switch (described.path("format").asString("")) {
            case "uuid" -> random.nextInt(5) == 0 ? UUID.randomUUID().toString() : any(ids);
            case "date" ->
                "20%02d-%02d-%02d".formatted(24 + random.nextInt(9), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "date-time" -> "2026-%02d-01T10:00:00Z".formatted(1 + random.nextInt(12));
            case "email" -> "person%d@example.org".formatted(random.nextInt(1_000_000));
            default -> sized(any(TEXTS) + (random.nextBoolean() ? "" : random.nextInt(1000)), described);
        };
    }

    private static String sized(String text, JsonNode schema) {
        var longest = Math.min(schema.path("maxLength").asInt(1000), text.length());
        return text.substring(0, longest);
    }

    private int between(int least, int most) {
        return least + random.nextInt(Math.max(1, most - least + 1));
    }

    private JsonNode any(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
