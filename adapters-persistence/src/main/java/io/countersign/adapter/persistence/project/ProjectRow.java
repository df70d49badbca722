package io.countersign.adapter.persistence.project;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A row of {@code project_profiles}. */
final class ProjectRow {

    private ProjectRow() {
    }

    static Project read(Readable row) {
        var definition = new Project.Definition(required(row, "name", String.class),
                optional(row, "code", String.class),
                ZoneId.of(required(row, "time_zone", String.class)));
        return new Project(new ProjectId(required(row, "project_id", UUID.class)), definition,
                required(row, "created_at", Instant.class), required(row, "updated_at", Instant.class),
                required(row, "version", Long.class));
    }

    static Object[] values(Project project) {
        var definition = project.definition();
        return new Object[]{
                project.id().value(),
                definition.name(),
                Nullables.of(definition.code(), String.class),
                definition.timeZone().getId(),
                project.createdAt(),
                project.updatedAt(),
                project.version()
        };
    }
}
