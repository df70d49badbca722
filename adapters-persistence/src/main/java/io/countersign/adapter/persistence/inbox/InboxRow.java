package io.countersign.adapter.persistence.inbox;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

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

    static InboxRow read(Readable row) {
        var zone = ZoneId.of(required(row, "time_zone", String.class));
        var subject = new InboxItem.Subject(new SubmissionId(required(row, "id", UUID.class)),
                new ProjectId(required(row, "project_id", UUID.class)),
                new SubmissionNumber(required(row, "number", Integer.class)), required(row, "name", String.class),
                constant(required(row, "status", String.class), Status.BY_JSON_NAME),
                required(row, "round", Integer.class));
        var item = new InboxItem(kind(required(row, "kind", String.class)), subject,
                optional(row, "consultant_type_id", UUID.class).map(ConsultantTypeId::new),
                optional(row, "on_behalf_of_id", UUID.class).map(UserId::new),
                required(row, "since", Instant.class),
                optional(row, "due", Instant.class).map(end -> end.atZone(zone).toLocalDate().minusDays(1)),
                required(row, "overdue", Boolean.class), Optional.empty());
        return new InboxRow(item,
                new Validity(optional(row, "valid_from", LocalDate.class),
                        optional(row, "valid_until", LocalDate.class)),
                required(row, "at", Instant.class).atZone(zone).toLocalDate(), required(row, "as_of", Instant.class));
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
