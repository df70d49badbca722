package io.countersign.adapter.web.template;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.template.EquipmentTemplate;

/** An equipment template as the API shows it. */
final class TemplateResponse {

    private TemplateResponse() {
    }

    static JsonObject from(EquipmentTemplate template) {
        return Members.with()
                .put("id", template.id())
                .putAll(DefinitionResponse.from(template.draft()))
                .put("active", template.active())
                .put("retired", template.retired())
                .put("latestVersion", template.latestVersion())
                .put("createdAt", template.createdAt())
                .put("updatedAt", template.updatedAt())
                .put("createdById", template.createdBy())
                .build();
    }
}
