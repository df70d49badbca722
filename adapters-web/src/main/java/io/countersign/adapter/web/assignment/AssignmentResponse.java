package io.countersign.adapter.web.assignment;

import io.countersign.application.assignment.port.in.AssignmentView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A consultant assignment as JSON. */
record AssignmentResponse(String id, String projectId, String userId, String consultantTypeId,
        Optional<LocalDate> validFrom, Optional<LocalDate> validUntil, boolean active, Instant createdAt) {

    static AssignmentResponse from(AssignmentView view) {
        var assignment = view.assignment();
        return new AssignmentResponse(assignment.id().toString(), assignment.project().toString(),
                assignment.user().toString(), assignment.consultantType().toString(), assignment.validity().from(),
                assignment.validity().until(), view.active(), assignment.createdAt());
    }
}
