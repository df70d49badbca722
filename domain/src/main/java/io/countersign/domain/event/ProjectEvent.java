package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Something happened to a project. */
public sealed interface ProjectEvent extends DomainEvent {

    /** @return the project as it is then */
    Project state();

    /** It was created. */
    record Created(Project state) implements ProjectEvent {}

    /** It was changed. */
    record Replaced(Project state) implements ProjectEvent {}

    @Override
    default String name() {
        return "project." + switch (this) {
            case Created created -> "created";
            case Replaced replaced -> "replaced";
        };
    }

    @Override
    default String subject() {
        return "projects/" + state().id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(state().id());
    }

    @Override
    default JsonObject data() {
        var definition = state().definition();
        return JsonObject.with()
                .put("name", definition.name())
                .put("code", definition.code())
                .put("timeZone", definition.timeZone().toString())
                .put("version", JsonValue.number(state().version()))
                .build();
    }
}
