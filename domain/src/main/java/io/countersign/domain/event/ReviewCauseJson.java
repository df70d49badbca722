package io.countersign.domain.event;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.submission.ReviewCause;

/** The JSON form of why a verdict changed. */
final class ReviewCauseJson {

    private ReviewCauseJson() {
    }

    static JsonObject of(ReviewCause cause) {
        return switch (cause) {
            case ReviewCause.AssignmentCreated(var assignment) -> of("assignment_created", assignment);
            case ReviewCause.AssignmentEnded(var assignment) -> of("assignment_ended", assignment);
            case ReviewCause.RequirementsChanged(var before, var after) -> JsonObject.with()
                    .put("kind", "requirement_changed")
                    .put("templateId", after.template().toString())
                    .put("fields", JsonValue.texts(after.changedSince(before)))
                    .build();
        };
    }

    private static JsonObject of(String kind, ConsultantAssignment assignment) {
        return JsonObject.with()
                .put("kind", kind)
                .put("assignmentId", assignment.id().toString())
                .put("userId", assignment.user().toString())
                .put("consultantTypeId", assignment.consultantType().toString())
                .build();
    }
}
