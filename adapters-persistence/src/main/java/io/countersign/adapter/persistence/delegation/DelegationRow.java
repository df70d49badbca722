package io.countersign.adapter.persistence.delegation;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.Delegation.Revocation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code consultant_delegations}. */
final class DelegationRow {

    private DelegationRow() {
    }

    static Delegation read(Readable row, ConsultantAssignment assignment) {
        return new Delegation(new DelegationId(required(row, "id", UUID.class)), assignment,
                new UserId(required(row, "user_id", UUID.class)),
                new Validity(Optional.of(required(row, "valid_from", LocalDate.class)),
                        Optional.of(required(row, "valid_until", LocalDate.class))),
                new UserId(required(row, "created_by_id", UUID.class)), required(row, "created_at", Instant.class),
                optional(row, "revoked_by_id", UUID.class)
                        .map(by -> new Revocation(new UserId(by), required(row, "revoked_at", Instant.class))));
    }
}
