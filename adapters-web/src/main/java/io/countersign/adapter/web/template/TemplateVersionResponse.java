package io.countersign.adapter.web.template;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.template.TemplateVersion;

/** A published version of an equipment template as the API shows it. */
final class TemplateVersionResponse {

    private TemplateVersionResponse() {
    }

    static JsonObject from(TemplateVersion version) {
        return Members.with()
                .put("templateId", version.id().template())
                .put("number", version.id().number())
                .putAll(DefinitionResponse.from(version.definition()))
                .put("contentDigest", version.digest())
                .put("publishedAt", version.publishedAt())
                .put("publishedById", version.publishedBy())
                .build();
    }
}
