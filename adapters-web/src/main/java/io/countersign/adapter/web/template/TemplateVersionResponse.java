package io.countersign.adapter.web.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.countersign.domain.template.TemplateVersion;
import java.time.Instant;
import java.util.UUID;

/** A published version of an equipment template as the API shows it. */
record TemplateVersionResponse(UUID templateId, int number, @JsonUnwrapped DefinitionResponse definition,
        String contentDigest, Instant publishedAt, UUID publishedById) {

    static TemplateVersionResponse from(TemplateVersion version) {
        return new TemplateVersionResponse(version.id().template().value(), version.id().number(),
                DefinitionResponse.from(version.definition()), version.digest(), version.publishedAt(),
                version.publishedBy().value());
    }
}
