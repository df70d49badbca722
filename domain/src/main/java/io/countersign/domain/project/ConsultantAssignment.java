package io.countersign.domain.project;

import io.countersign.domain.consultant.ConsultantAssignmentId;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Validity;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who decides for a discipline in a project. Only an active assignment makes eligible.
 *
 * @param endedAt when it was taken back
 * @param version counts the changes, from 0
 */
public record ConsultantAssignment(ConsultantAssignmentId id, ProjectId project, UserId user,
        ConsultantTypeId consultantType, Validity validity, Optional<Instant> endedAt, Instant createdAt, long version) {

    public ConsultantAssignment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** @return whether it holds on that day of the project */
    public boolean activeOn(LocalDate day) {
        return endedAt.isEmpty() && validity.covers(day);
    }
}
