package io.countersign.adapter.persistence.assignment;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of {@code consultant_assignments}. */
final class AssignmentRow {

    private AssignmentRow() {
    }

    static ConsultantAssignment read(Readable row) {
        return new ConsultantAssignment(new ConsultantAssignmentId(required(row, "id", UUID.class)),
                new ProjectId(required(row, "project_id", UUID.class)),
                new UserId(required(row, "user_id", UUID.class)),
                new ConsultantTypeId(required(row, "consultant_type_id", UUID.class)),
                new Validity(optional(row, "valid_from", LocalDate.class),
                        optional(row, "valid_until", LocalDate.class)),
                optional(row, "ended_at", Instant.class), required(row, "created_at", Instant.class),
                required(row, "version", Long.class));
    }
}
