package io.countersign.adapter.web.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An equipment template as the API shows it. */
record TemplateResponse(UUID id, @JsonUnwrapped DefinitionResponse definition, boolean active, boolean retired,
        int latestVersion, Instant createdAt, Instant updatedAt, Optional<UUID> createdById) {

    static TemplateResponse from(EquipmentTemplate template) {
        return new TemplateResponse(template.id().value(), DefinitionResponse.from(template.draft()), template.active(),
                template.retired(), template.latestVersion(), template.createdAt(), template.updatedAt(),
                template.createdBy().map(UserId::value));
    }
}
