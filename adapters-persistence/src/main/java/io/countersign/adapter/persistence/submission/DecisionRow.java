package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.Decision.CarriedFrom;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.ReviewedScope;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code equipment_approval_decisions}, by itself or as JSON within the row of its round. */
final class DecisionRow {

    private DecisionRow() {
    }

    static Decision read(Readable row) {
        return new Decision(new DecisionId(required(row, "id", UUID.class)),
                new SubmissionId(required(row, "submission_id", UUID.class)), required(row, "round", Integer.class),
                new ConsultantTypeId(required(row, "consultant_type_id", UUID.class)),
                required(row, "consultant_type_name", String.class),
                new UserId(required(row, "approver_id", UUID.class)),
                optional(row, "on_behalf_of_id", UUID.class).map(UserId::new),
                kind(required(row, "decision", String.class)), optional(row, "comments", String.class),
                StoredJson.strings(JsonReader.readTrusted(required(row, "accepted_deviations", String.class))),
                required(row, "content_digest", String.class),
                optional(row, "supersedes_id", UUID.class).map(DecisionId::new),
                required(row, "decided_at", Instant.class), optional(row, "retracted_at", Instant.class),
                required(row, "current", Boolean.class), carriedFrom(row),
                optional(row, "signed_scope", String.class).map(JsonReader::readTrusted)
                        .map(ReviewedScope::readTrusted));
    }

    static Decision ofJson(StoredJson stored, SubmissionId submission) {
        return new Decision(new DecisionId(stored.id("id")), submission, Math.toIntExact(stored.integer("round")),
                new ConsultantTypeId(stored.id("consultantTypeId")), stored.text("consultantTypeName"),
                new UserId(stored.id("approverId")), stored.optionalId("onBehalfOf").map(UserId::new),
                kind(stored.text("decision")), stored.optionalText("comments"),
                stored.texts("acceptedDeviations"), stored.text("contentDigest"),
                stored.optionalId("supersedes").map(DecisionId::new), stored.instant("decidedAt"),
                stored.optionalInstant("retractedAt"), stored.bool("current"),
                stored.optionalId("carriedFrom").map(made -> new CarriedFrom(
                        Math.toIntExact(stored.integer("carriedFromRound")), new DecisionId(made),
                        stored.instant("createdAt"))),
                stored.object().member("signedScope").filter(scope -> !JsonValue.NULL.equals(scope))
                        .map(ReviewedScope::readTrusted));
    }

    private static Optional<CarriedFrom> carriedFrom(Readable row) {
        return optional(row, "carried_from_id", UUID.class).map(made -> new CarriedFrom(
                required(row, "carried_from_round", Integer.class), new DecisionId(made),
                required(row, "created_at", Instant.class)));
    }

    private static DecisionKind kind(String name) {
        return constant(name, DecisionKind.BY_JSON_NAME);
    }
}
