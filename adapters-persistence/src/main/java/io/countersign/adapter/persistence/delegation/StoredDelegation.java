package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.assignment.StoredAssignment;
import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.delegation.Delegation.Revocation;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;

/** A delegation with its assignment as JSON within another row. */
public final class StoredDelegation {

    private StoredDelegation() {
    }

    /** @return the delegation that the JSON spells */
    public static Delegation read(StoredJson stored, ProjectId project) {
        return new Delegation(new DelegationId(stored.id("id")),
                StoredAssignment.read(stored.nested("assignment"), project), new UserId(stored.id("userId")),
                new Validity(stored.optionalDate("validFrom"), stored.optionalDate("validUntil")),
                new UserId(stored.id("createdById")), stored.instant("createdAt"),
                stored.optionalId("revokedById")
                        .map(by -> new Revocation(new UserId(by), stored.instant("revokedAt"))));
    }
}
