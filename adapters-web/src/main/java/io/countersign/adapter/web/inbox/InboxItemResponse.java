package io.countersign.adapter.web.inbox;

import io.countersign.adapter.web.answer.Members;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.domain.document.JsonNames;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.submission.Shortage;

/** An item of the inbox as JSON. */
final class InboxItemResponse {

    private InboxItemResponse() {
    }

    static JsonObject from(InboxItem item) {
        var subject = item.subject();
        return Members.with()
                .put("kind", JsonNames.of(item.kind()))
                .put("submissionId", subject.id())
                .put("projectId", subject.project())
                .put("number", subject.number())
                .put("name", subject.name())
                .put("status", subject.status().jsonName())
                .put("round", subject.round())
                .put("consultantTypeId", item.consultantType())
                .put("onBehalfOf", item.onBehalfOf())
                .put("since", item.since())
                .put("dueOn", item.dueOn())
                .put("overdue", item.overdue())
                .put("shortage", item.shortage().map(InboxItemResponse::shortage))
                .build();
    }

    private static JsonObject shortage(Shortage shortage) {
        return Members.with()
                .put("consultantTypeName", shortage.consultantTypeName())
                .put("missing", shortage.missing())
                .put("since", shortage.since())
                .put("absences", shortage.absences().stream().map(InboxItemResponse::absence).toList())
                .build();
    }

    private static JsonObject absence(Shortage.Absence absence) {
        return Members.with()
                .put("userId", absence.user())
                .put("reason", absence.reason().jsonName())
                .put("since", absence.since())
                .build();
    }
}
