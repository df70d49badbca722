package io.countersign.adapter.persistence.project;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.adapter.persistence.delegation.StoredDelegation;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A project, somebody's role in it, one of his assignments, or none, and everything that was delegated to him. */
record ProjectAccessRow(Project project, Optional<ProjectRole> role, Optional<ConsultantAssignment> assignment,
        List<Delegation> delegations) {

    static ProjectAccessRow read(Readable row, UserId user) {
        var project = ProjectRow.read(row);
        return new ProjectAccessRow(project,
                optional(row, "role", String.class).map(role -> constant(role, ProjectRole.BY_JSON_NAME)),
                optional(row, "assignment_id", UUID.class).map(id -> assignment(row, id, project.id(), user)),
                StoredJson.readAll(optional(row, "delegations", String.class)).stream()
                        .map(stored -> StoredDelegation.read(stored, project.id()))
                        .toList());
    }

    /** @return where the actor stands, empty when there is no row: there is no such project */
    static Optional<ProjectAccess> merge(List<ProjectAccessRow> rows, Actor actor) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProjectAccess(actor, rows.getFirst().project(), rows.getFirst().role(),
                        rows.stream().flatMap(row -> row.assignment().stream()).toList(),
                        rows.getFirst().delegations()));
    }

    private static ConsultantAssignment assignment(Readable row, UUID id, ProjectId project, UserId user) {
        return new ConsultantAssignment(new ConsultantAssignmentId(id), project, user,
                new ConsultantTypeId(required(row, "consultant_type_id", UUID.class)),
                new Validity(optional(row, "valid_from", LocalDate.class),
                        optional(row, "valid_until", LocalDate.class)),
                optional(row, "ended_at", Instant.class), required(row, "assignment_created_at", Instant.class),
                required(row, "assignment_version", Long.class));
    }
}
