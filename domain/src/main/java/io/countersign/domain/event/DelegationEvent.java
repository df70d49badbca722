package io.countersign.domain.event;

import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Somebody may decide on behalf of a consultant, or no longer. */
public sealed interface DelegationEvent extends DomainEvent {

    /** @return the delegation as it is then */
    Delegation delegation();

    /** It was made. */
    record Created(Delegation delegation) implements DelegationEvent {}

    /** It was taken back. */
    record Revoked(Delegation delegation) implements DelegationEvent {}

    @Override
    default String name() {
        return "delegation." + switch (this) {
            case Created created -> "created";
            case Revoked revoked -> "revoked";
        };
    }

    @Override
    default String subject() {
        var assignment = delegation().assignment();
        return "projects/" + assignment.project() + "/consultant-assignments/" + assignment.id() + "/delegations/"
                + delegation().id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(delegation().assignment().project());
    }

    @Override
    default JsonObject data() {
        var seat = delegation().seat();
        return JsonObject.with()
                .put("userId", delegation().delegate().toString())
                .put("onBehalfOf", seat.holder().toString())
                .put("consultantTypeId", seat.consultantType().toString())
                .put("validFrom", delegation().validity().from())
                .put("validUntil", delegation().validity().until())
                .build();
    }
}
