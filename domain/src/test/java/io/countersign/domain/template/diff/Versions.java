package io.countersign.domain.template.diff;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.RuleJson;
import io.countersign.domain.template.TemplateDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Definitions made of JSON, and edits of it. */
final class Versions {

    private Versions() {
    }

    static Random random(String property) {
        var seed = Long.getLong("countersign.seed", System.nanoTime());
        System.out.println(property + ": -Dcountersign.seed=" + seed);
        return new Random(seed);
    }

    static TemplateDefinition definition(JsonValue document) {
        return switch (TemplateDefinition.read(document)) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition>(var faults) ->
                throw new AssertionError(faults + " in " + document);
        };
    }

    static TemplateDiff diff(JsonValue before, JsonValue after) {
        return TemplateDiff.between(lenient(before), lenient(after));
    }

    /** An edited type leaves constraints behind that do not suit it; they are dropped, as an editor would. */
    private static TemplateDefinition lenient(JsonValue document) {
        if (TemplateDefinition.read(document) instanceof Checked.Invalid<TemplateDefinition>(var faults)) {
            JsonValue repaired = document;
            for (var fault : faults) {
                repaired = edited(repaired, List.of(fault.pointer().text().substring(1).split("/", -1)), "");
            }
            return definition(repaired);
        }
        return definition(document);
    }

    /** The JSON form of a version, which states its rule. */
    static JsonObject stated(JsonValue document) {
        var definition = definition(document);
        var form = new LinkedHashMap<>(definition.toJson().members());
        definition.rule().ifPresent(rule -> form.put("approvalRule", RuleJson.toJson(rule)));
        return new JsonObject(form);
    }

    static JsonValue at(JsonValue document, String member) {
        return ((JsonObject) document).members().get(member);
    }

    static JsonValue edited(JsonValue document, List<String> place, String value) {
        var step = place.getFirst();
        var rest = place.subList(1, place.size());
        if (document instanceof JsonArray(var elements)) {
            var edited = new ArrayList<>(elements);
            var index = Integer.parseInt(step);
            if (index == edited.size()) {
                edited.add(JsonReader.readTrusted(value));
            } else if (rest.isEmpty() && value.isEmpty()) {
                edited.remove(index);
            } else {
                edited.set(index,
                        rest.isEmpty() ? JsonReader.readTrusted(value) : edited(edited.get(index), rest, value));
            }
            return new JsonArray(edited);
        }
        var members = new LinkedHashMap<>(((JsonObject) document).members());
        if (!rest.isEmpty()) {
            members.put(step, edited(members.getOrDefault(step, JsonObject.EMPTY), rest, value));
        } else if (value.isEmpty()) {
            members.remove(step);
        } else {
            members.put(step, JsonReader.readTrusted(value));
        }
        return new JsonObject(members);
    }
}
