package io.countersign.adapter.web.delegation;

import io.countersign.adapter.web.answer.Members;
import io.countersign.application.delegation.port.in.DelegationView;
import io.countersign.domain.json.JsonValue.JsonObject;

/** A delegation as JSON. */
final class DelegationResponse {

    private DelegationResponse() {
    }

    static JsonObject from(DelegationView view) {
        var delegation = view.delegation();
        return Members.with()
                .put("id", delegation.id())
                .put("assignmentId", delegation.assignment().id())
                .put("userId", delegation.delegate())
                .put("onBehalfOf", delegation.seat().holder())
                .put("consultantTypeId", delegation.seat().consultantType())
                .put("validFrom", delegation.validity().from())
                .put("validUntil", delegation.validity().until())
                .put("active", view.active())
                .put("createdById", delegation.createdBy())
                .put("createdAt", delegation.createdAt())
                .build();
    }
}
