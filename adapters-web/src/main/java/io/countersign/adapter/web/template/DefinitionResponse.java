package io.countersign.adapter.web.template;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.TemplateDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The definition of a template as the API shows it: the form of the domain, which leaves out what is not there, with
 * every member that the contract promises.
 */
final class DefinitionResponse {

    private static final Map<String, JsonValue> NO_OWNER = Map.of("ownerConsultantTypeId", JsonValue.NULL);
    private static final Map<String, JsonValue> NO_UNIT_NO_OPTIONS_NO_OWNER = Map.of("unit", JsonValue.NULL, "options",
            JsonArray.EMPTY, "ownerConsultantTypeId", JsonValue.NULL);

    private DefinitionResponse() {
    }

    static JsonObject from(TemplateDefinition definition) {
        var form = definition.toJson();
        return Members.with()
                .put("name", definition.name())
                .put("labels", member(form, "labels"))
                .put("category", definition.heading().category())
                .put("description", definition.heading().description())
                .put("specifications", completed(member(form, "specifications"), NO_UNIT_NO_OPTIONS_NO_OWNER))
                .put("requiredDocuments", completed(member(form, "requiredDocuments"), NO_OWNER))
                .put("checklist", completed(member(form, "checklist"), NO_OWNER))
                .put("consultantTypeIds", member(form, "consultantTypeIds"))
                .put("approvalRule", member(form, "approvalRule"))
                .put("review", member(form, "review"))
                .build();
    }

    private static JsonValue member(JsonObject form, String name) {
        return form.member(name).orElse(JsonValue.NULL);
    }

    private static JsonValue completed(JsonValue items, Map<String, JsonValue> absent) {
        return items instanceof JsonArray(var elements)
                ? JsonValue.array(elements.stream().map(item -> completedItem(item, absent)).toList())
                : items;
    }

    private static JsonValue completedItem(JsonValue item, Map<String, JsonValue> absent) {
        if (!(item instanceof JsonObject(var present))) {
            return item;
        }
        var members = new LinkedHashMap<>(present);
        absent.forEach(members::putIfAbsent);
        return new JsonObject(members);
    }
}
