package io.countersign.adapter.web.project;

import io.countersign.domain.project.Project;
import java.time.Instant;
import java.util.Optional;

/** A project as JSON. */
record ProjectResponse(String id, String name, Optional<String> code, String timeZone, Instant createdAt,
        Instant updatedAt) {

    static ProjectResponse from(Project project) {
        var definition = project.definition();
        return new ProjectResponse(project.id().toString(), definition.name(), definition.code(),
                definition.timeZone().getId(), project.createdAt(), project.updatedAt());
    }
}
