package io.countersign.adapter.web.inbox;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.domain.document.JsonNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something that waits for somebody, as JSON. */
record InboxItemResponse(String kind, String submissionId, String projectId, String number, String name, String status,
        int round, Optional<String> consultantTypeId, Instant since, Optional<LocalDate> dueOn, boolean overdue) {

    static InboxItemResponse from(InboxItem item) {
        return new InboxItemResponse(JsonNames.of(item.kind()), item.submission().toString(), item.project().toString(),
                item.number().toString(), item.name(), item.status().jsonName(), item.round(),
                item.consultantType().map(Object::toString), item.since(), item.dueOn(), item.overdue());
    }
}
