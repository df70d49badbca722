package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateVersion;
import java.util.Optional;

/** Something happened to an equipment template. */
public sealed interface TemplateEvent extends DomainEvent {

    /** @return the template as it is then; as it was when it was deleted */
    EquipmentTemplate template();

    /** It was created, as a draft. */
    record Created(EquipmentTemplate template) implements TemplateEvent {}

    /** Its draft was changed. */
    record Replaced(EquipmentTemplate template) implements TemplateEvent {}

    /** Its draft was frozen as a version. */
    record Published(EquipmentTemplate template, TemplateVersion published) implements TemplateEvent {

        /** The outcome of publishing. */
        public Published(EquipmentTemplate.Publication publication) {
            this(publication.template(), publication.version());
        }
    }

    /** It takes no new submissions any more. */
    record Retired(EquipmentTemplate template) implements TemplateEvent {}

    /** It was deleted. */
    record Deleted(EquipmentTemplate template) implements TemplateEvent {}

    @Override
    default String name() {
        return "template." + switch (this) {
            case Created created -> "created";
            case Replaced replaced -> "replaced";
            case Published published -> "published";
            case Retired retired -> "retired";
            case Deleted deleted -> "deleted";
        };
    }

    @Override
    default String subject() {
        return "equipment-templates/" + template().id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.empty();
    }

    @Override
    default JsonObject data() {
        var data = JsonObject.with()
                .put("name", template().draft().name())
                .put("version", JsonValue.number(template().version()));
        return switch (this) {
            case Created created -> data.put("draftDigest", template().draft().digest()).build();
            case Replaced replaced -> data.put("draftDigest", template().draft().digest()).build();
            case Published(var template, var published) -> data
                    .put("templateVersion", JsonValue.number(published.id().number()))
                    .put("digest", published.digest())
                    .build();
            case Retired retired -> data.build();
            case Deleted deleted -> data.build();
        };
    }
}
