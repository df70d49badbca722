package io.countersign.adapter.web.inbox;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.domain.document.JsonNames;
import io.countersign.domain.submission.Shortage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that waits for somebody, as JSON. */
record InboxItemResponse(String kind, String submissionId, String projectId, String number, String name, String status,
        int round, Optional<String> consultantTypeId, Optional<String> onBehalfOf, Instant since,
        Optional<LocalDate> dueOn, boolean overdue, Optional<ShortageResponse> shortage) {

    /** The people that an open round lacks, without whom it is never decided. */
    record ShortageResponse(String consultantTypeName, int missing, Instant since, List<AbsenceResponse> absences) {

        static ShortageResponse from(Shortage shortage) {
            return new ShortageResponse(shortage.consultantTypeName(), shortage.missing(), shortage.since(),
                    shortage.absences().stream().map(AbsenceResponse::from).toList());
        }
    }

    /** Somebody who would count and does not. */
    record AbsenceResponse(String userId, String reason, Instant since) {

        static AbsenceResponse from(Shortage.Absence absence) {
            return new AbsenceResponse(absence.user().toString(), absence.reason().jsonName(), absence.since());
        }
    }

    static InboxItemResponse from(InboxItem item) {
        return new InboxItemResponse(JsonNames.of(item.kind()), item.submission().toString(), item.project().toString(),
                item.number().toString(), item.name(), item.status().jsonName(), item.round(),
                item.consultantType().map(Object::toString), item.onBehalfOf().map(Object::toString), item.since(),
                item.dueOn(), item.overdue(), item.shortage().map(ShortageResponse::from));
    }
}
