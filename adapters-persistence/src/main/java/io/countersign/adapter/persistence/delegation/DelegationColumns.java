package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.assignment.AssignmentColumns;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.delegation.Delegation.Revocation;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code consultant_delegations}. */
public final class DelegationColumns {

    private DelegationColumns() {
    }

    /** @return the delegation of a row that holds it and its assignment, each as an object */
    public static Delegation read(Columns row) {
        return read(row.object("delegation"), AssignmentColumns.read(row.object("assignment")));
    }

    static Delegation read(Columns row, ConsultantAssignment assignment) {
        return new Delegation(row.id("id", DelegationId::new), assignment,
                row.id("user_id", UserId::new),
                new Validity(Optional.of(row.required("valid_from", LocalDate.class)),
                        Optional.of(row.required("valid_until", LocalDate.class))),
                row.id("created_by_id", UserId::new), row.required("created_at", Instant.class),
                row.optional("revoked_by_id", UUID.class)
                        .map(by -> new Revocation(new UserId(by), row.required("revoked_at", Instant.class))));
    }
}
