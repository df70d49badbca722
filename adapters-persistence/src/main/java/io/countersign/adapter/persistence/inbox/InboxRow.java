package io.countersign.adapter.persistence.inbox;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * An item, and the days on which the assignment or delegation that it rests on holds.
 *
 * @param today the day it is in the project
 * @param asOf the instant by which it is overdue or not
 */
record InboxRow(InboxItem item, Validity validity, LocalDate today, Instant asOf) {

    static final Comparator<InboxItem> ORDER = Comparator.comparing(InboxItem::overdue).reversed()
            .thenComparing(InboxItem::since)
            .thenComparing(item -> item.submission().toString())
            .thenComparing(item -> item.consultantType().map(ConsultantTypeId::toString).orElse(""))
            .thenComparing(item -> item.onBehalfOf().map(UserId::toString).orElse(""));

    static InboxRow read(Columns row) {
        var zone = ZoneId.of(row.required("time_zone", String.class));
        var subject = new InboxItem.Subject(row.id("id", SubmissionId::new), row.id("project_id", ProjectId::new),
                new SubmissionNumber(row.required("number", Integer.class)), row.required("name", String.class),
                row.constant("status", Status.BY_JSON_NAME), row.required("round", Integer.class));
        var item = new InboxItem(kind(row.required("kind", String.class)), subject,
                row.optionalId("consultant_type_id", ConsultantTypeId::new),
                row.optionalId("on_behalf_of_id", UserId::new),
                row.required("since", Instant.class),
                row.optional("due", Instant.class).map(end -> end.atZone(zone).toLocalDate().minusDays(1)),
                row.required("overdue", Boolean.class), Optional.empty());
        return new InboxRow(item,
                new Validity(row.optional("valid_from", LocalDate.class),
                        row.optional("valid_until", LocalDate.class)),
                row.required("at", Instant.class).atZone(zone).toLocalDate(), row.required("as_of", Instant.class));
    }

    private static InboxItem.Kind kind(String name) {
        return switch (name) {
            case "decide" -> InboxItem.Kind.DECIDE;
            case "revise" -> InboxItem.Kind.REVISE;
            case "submit" -> InboxItem.Kind.SUBMIT;
            case "staff" -> InboxItem.Kind.STAFF;
            default -> throw new IllegalStateException("kind: " + name);
        };
    }

    Position position() {
        return new Position(item.since(), item.submission().value(),
                Optional.of(new Position.Urgency(item.overdue(), asOf)));
    }

    /** @return whether the assignment holds today in the project */
    boolean holds() {
        return validity.covers(today);
    }
}
