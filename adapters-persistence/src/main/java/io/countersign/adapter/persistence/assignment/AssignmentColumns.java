package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code consultant_assignments}. */
public final class AssignmentColumns {

    private AssignmentColumns() {
    }

    /** @return the assignment that the row holds */
    public static ConsultantAssignment read(Columns row) {
        return new ConsultantAssignment(row.id("id", ConsultantAssignmentId::new),
                row.id("project_id", ProjectId::new),
                row.id("user_id", UserId::new),
                row.id("consultant_type_id", ConsultantTypeId::new),
                new Validity(row.optional("valid_from", LocalDate.class),
                        row.optional("valid_until", LocalDate.class)),
                row.optional("ended_at", Instant.class), row.required("created_at", Instant.class),
                row.required("version", Long.class));
    }
}
