package io.countersign.adapter.web.contract;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;

/** Takes a schema out of an OpenAPI document, with all that it refers to. */
final class StandaloneSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonValue document;

    StandaloneSchema(JsonValue document) {
        this.document = document;
    }

    JsonObject of(String name, String id) {
        var definitions = new LinkedHashMap<String, JsonValue>();
        var open = new ArrayDeque<String>();
        open.add(name);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (!definitions.containsKey(next)) {
                definitions.put(next, moved(component(next), open));
            }
        }
        return JsonObject.with()
                .put("$schema", DIALECT)
                .put("$id", id)
                .put("title", name)
                .put("$ref", DEFINITIONS + name)
                .put("$defs", new JsonObject(definitions))
                .build();
    }

    private JsonValue component(String name) {
        var place = document;
        for (var step : new String[]{"components", "schemas", name}) {
            place = place instanceof JsonObject object ? object.member(step).orElse(JsonValue.NULL) : JsonValue.NULL;
        }
        if (JsonValue.NULL.equals(place)) {
            throw new IllegalArgumentException("name: the contract has no schema " + name);
        }
        return place;
    }

    /** The schema with its references put to where the definitions are; the schemas it refers to are noted. */
    private JsonValue moved(JsonValue schema, ArrayDeque<String> referredTo) {
        return switch (schema) {
            case JsonObject(var members) -> {
                var copy = JsonObject.with();
                members.forEach((name, member) -> copy.put(name, moved(member, referredTo)));
                yield copy.build();
            }
            case JsonArray(var elements) ->
                JsonValue.array(elements.stream().map(element -> moved(element, referredTo)).toList());
            case JsonText(var text) when text.startsWith(COMPONENTS) -> {
                var name = text.substring(COMPONENTS.length());
                referredTo.add(name);
                yield JsonValue.text(DEFINITIONS + name);
            }
            default -> schema;
        };
    }
}
