package io.countersign.domain.event;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Somebody's eligibility to decide in a project changed. */
public sealed interface AssignmentEvent extends DomainEvent {

    /** @return the assignment as it is then */
    ConsultantAssignment assignment();

    /** A consultant was assigned. */
    record Created(ConsultantAssignment assignment) implements AssignmentEvent {}

    /** An assignment ended. */
    record Ended(ConsultantAssignment assignment) implements AssignmentEvent {}

    @Override
    default String name() {
        return "assignment." + switch (this) {
            case Created created -> "created";
            case Ended ended -> "ended";
        };
    }

    @Override
    default String subject() {
        return "projects/" + assignment().project() + "/consultant-assignments/" + assignment().id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(assignment().project());
    }

    @Override
    default JsonObject data() {
        return JsonObject.with()
                .put("userId", assignment().user().toString())
                .put("consultantTypeId", assignment().consultantType().toString())
                .put("validFrom", assignment().validity().from())
                .put("validUntil", assignment().validity().until())
                .build();
    }
}
