package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;

/** A consultant assignment as JSON within another row. */
public final class StoredAssignment {

    private StoredAssignment() {
    }

    /** @return the assignment that the JSON spells */
    public static ConsultantAssignment read(StoredJson stored, ProjectId project) {
        return new ConsultantAssignment(new ConsultantAssignmentId(stored.id("id")), project,
                new UserId(stored.id("userId")), new ConsultantTypeId(stored.id("consultantTypeId")),
                new Validity(stored.optionalDate("validFrom"), stored.optionalDate("validUntil")),
                stored.optionalInstant("endedAt"), stored.instant("createdAt"), stored.integer("version"));
    }
}
