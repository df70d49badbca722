package io.countersign.domain.assignment;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.Seat;
import io.countersign.domain.project.Tenure;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who decides for a discipline in a project. Only an active assignment makes eligible.
 *
 * @param endedAt when it was taken back
 * @param version counts the changes, from 0
 */
public record ConsultantAssignment(ConsultantAssignmentId id, ProjectId project, UserId user,
        ConsultantTypeId consultantType, Validity validity, Optional<Instant> endedAt, Instant createdAt,
        long version) implements Tenure {

    public ConsultantAssignment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /**
     * Assigns a person; administrators and managers may.
     *
     * @param type the consultant type it names, empty when there is none
     */
    public static Outcome<ConsultantAssignment> create(ProjectAccess access, ConsultantAssignmentId id,
            Checked<AssignmentDraft> draft, Optional<ConsultantType> type, Instant at) {
        return Outcome.unless(access.refusalToAdminister(), () -> Outcome.of(draft).then(valid -> type
                .filter(known -> !known.retired())
                .map(known -> Outcome.done(new ConsultantAssignment(id, access.project().id(), valid.user(),
                        valid.consultantType(), valid.validity(), Optional.empty(), at, 0)))
                .orElseGet(() -> Outcome.refused(new Refusal.InvalidContent(List.of(Fault.at(
                        Pointer.ROOT.member("consultantTypeId"),
                        type.isPresent() ? FaultCode.RETIRED_REFERENCE : FaultCode.UNKNOWN_REFERENCE, "reference",
                        valid.consultantType())))))));
    }

    /** Ends it; administrators and managers may. */
    public Outcome<ConsultantAssignment> end(ProjectAccess access, Precondition precondition, Instant at) {
        return Outcome.unless(access.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(version)),
                () -> Outcome
                        .done(new ConsultantAssignment(id, project, user, consultantType, validity, Optional.of(at),
                                createdAt, version + 1)));
    }

    @Override
    public Seat seat() {
        return new Seat(consultantType, user);
    }

    @Override
    public boolean activeOn(LocalDate day) {
        return endedAt.isEmpty() && validity.covers(day);
    }

    /** @return as it was at that instant, before it ended; empty when it was not there yet or had ended */
    public Optional<ConsultantAssignment> asOf(Instant at) {
        return createdAt.isAfter(at) || endedAt.filter(end -> !end.isAfter(at)).isPresent()
                ? Optional.empty()
                : Optional.of(new ConsultantAssignment(id, project, user, consultantType, validity, Optional.empty(),
                        createdAt, version));
    }
}
