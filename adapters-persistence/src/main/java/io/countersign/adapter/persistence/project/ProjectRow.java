package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A row of {@code project_profiles}. */
record ProjectRow(ProjectId id, String name, Optional<String> code, String timeZone, Instant createdAt,
        Instant updatedAt,
        long version) {

    static ProjectRow of(Project project) {
        var definition = project.definition();
        return new ProjectRow(project.id(), definition.name(), definition.code(), definition.timeZone().getId(),
                project.createdAt(), project.updatedAt(), project.version());
    }

    static Project read(Columns row) {
        var definition = new Project.Definition(row.required("name", String.class),
                row.optional("code", String.class),
                ZoneId.of(row.required("time_zone", String.class)));
        return new Project(row.id("project_id", ProjectId::new), definition,
                row.required("created_at", Instant.class), row.required("updated_at", Instant.class),
                row.required("version", Long.class));
    }
}
