package io.countersign.adapter.web.delegation;

import io.countersign.application.delegation.port.in.DelegationView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A delegation as JSON. */
record DelegationResponse(String id, String assignmentId, String userId, String onBehalfOf, String consultantTypeId,
        Optional<LocalDate> validFrom, Optional<LocalDate> validUntil, boolean active, String createdById,
        Instant createdAt) {

    static DelegationResponse from(DelegationView view) {
        var delegation = view.delegation();
        var seat = delegation.seat();
        return new DelegationResponse(delegation.id().toString(), delegation.assignment().id().toString(),
                delegation.delegate().toString(), seat.holder().toString(), seat.consultantType().toString(),
                delegation.validity().from(), delegation.validity().until(), view.active(),
                delegation.createdBy().toString(), delegation.createdAt());
    }
}
