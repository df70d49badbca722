package io.countersign.domain.event;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Something happened to a consultant type. */
public sealed interface ConsultantTypeEvent extends DomainEvent {

    /** @return the consultant type as it is then; as it was when it was deleted */
    ConsultantType type();

    /** It was created. */
    record Created(ConsultantType type) implements ConsultantTypeEvent {}

    /** It was changed. */
    record Replaced(ConsultantType type) implements ConsultantTypeEvent {}

    /** It was retired. */
    record Retired(ConsultantType type) implements ConsultantTypeEvent {}

    /** It was deleted. */
    record Deleted(ConsultantType type) implements ConsultantTypeEvent {}

    @Override
    default String name() {
        return "consultant_type." + switch (this) {
            case Created created -> "created";
            case Replaced replaced -> "replaced";
            case Retired retired -> "retired";
            case Deleted deleted -> "deleted";
        };
    }

    @Override
    default String subject() {
        return "consultant-types/" + type().id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.empty();
    }

    @Override
    default JsonObject data() {
        return JsonObject.with()
                .put("name", type().definition().name())
                .put("version", JsonValue.number(type().version()))
                .build();
    }
}
