package io.countersign.adapter.persistence.project;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code project_profiles}. */
record ProjectRow(ProjectId id, String name, Optional<String> code, String timeZone, Instant createdAt,
        Instant updatedAt,
        long version) {

    static ProjectRow of(Project project) {
        var definition = project.definition();
        return new ProjectRow(project.id(), definition.name(), definition.code(), definition.timeZone().getId(),
                project.createdAt(), project.updatedAt(), project.version());
    }

    static Project read(Readable row) {
        var definition = new Project.Definition(required(row, "name", String.class),
                optional(row, "code", String.class),
                ZoneId.of(required(row, "time_zone", String.class)));
        return new Project(new ProjectId(required(row, "project_id", UUID.class)), definition,
                required(row, "created_at", Instant.class), required(row, "updated_at", Instant.class),
                required(row, "version", Long.class));
    }
}
