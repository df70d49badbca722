package io.countersign.domain.delegation;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.Seat;
import io.countersign.domain.project.Tenure;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An assigned consultant lets somebody else decide for them, on their seat, between two days of the project. The
 * assignment carries the delegation: when the assignment no longer holds, neither does the delegation. A delegate
 * cannot pass it on.
 *
 * @param assignment the assignment of the consultant who is represented
 * @param validity its first and its last day
 * @param createdBy who delegated: the consultant, or a manager or administrator in their place
 * @param revocation who took it back and when
 */
public record Delegation(DelegationId id, ConsultantAssignment assignment, UserId delegate, Validity validity,
        UserId createdBy, Instant createdAt, Optional<Revocation> revocation) implements Tenure {

    public Delegation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(assignment, "assignment");
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(revocation, "revocation");
        if (delegate.equals(assignment.user())) {
            throw new IllegalArgumentException("delegate: " + delegate + " is the one who delegates");
        }
    }

    /** Taking a delegation back. */
    public record Revocation(UserId by, Instant at) {
        public Revocation {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** Delegates a seat; its assigned consultant, managers and administrators may. */
    public static Outcome<Delegation> create(ProjectAccess access, DelegationId id, ConsultantAssignment assignment,
            Checked<DelegationDraft> draft, Instant at) {
        return Outcome.unless(access.refusalToDelegate(assignment.seat()), () -> Outcome.of(draft).then(valid -> {
            var faults = faults(valid, assignment);
            return faults.isEmpty()
                    ? Outcome.done(new Delegation(id, assignment, valid.delegate(), valid.validity(),
                            access.actor().id(), at, Optional.empty()))
                    : Outcome.refused(new Refusal.InvalidContent(faults));
        }));
    }

    private static List<Fault> faults(DelegationDraft draft, ConsultantAssignment assignment) {
        var faults = new ArrayList<Fault>();
        if (draft.delegate().equals(assignment.user())) {
            faults.add(Fault.at(Pointer.ROOT.member("userId"), FaultCode.INVALID_VALUE, "expected",
                    "another person"));
        }
        draft.validity().from().filter(day -> !assignment.validity().covers(day))
                .ifPresent(day -> faults.add(Fault.at(Pointer.ROOT.member("validFrom"), FaultCode.OUTSIDE_VALIDITY)));
        draft.validity().until().filter(day -> !assignment.validity().covers(day))
                .ifPresent(day -> faults.add(Fault.at(Pointer.ROOT.member("validUntil"), FaultCode.OUTSIDE_VALIDITY)));
        return faults;
    }

    /** Takes the delegation back; the assigned consultant, managers and administrators may. */
    public Outcome<Delegation> revoke(ProjectAccess access, Precondition precondition, Instant at) {
        return Outcome.unless(
                access.refusalToDelegate(assignment.seat()).or(() -> precondition.refusalUnlessMetBy(version())),
                () -> Outcome.done(new Delegation(id, assignment, delegate, validity, createdBy, createdAt,
                        Optional.of(new Revocation(access.actor().id(), at)))));
    }

    @Override
    public Seat seat() {
        return assignment.seat();
    }

    /** @return the count of its changes: it changes once, when it is taken back */
    public long version() {
        return revocation.isEmpty() ? 0 : 1;
    }

    @Override
    public boolean activeOn(LocalDate day) {
        return revocation.isEmpty() && validity.covers(day) && assignment.activeOn(day);
    }
}
