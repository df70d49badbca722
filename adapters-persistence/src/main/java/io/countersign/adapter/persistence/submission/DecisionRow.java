package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.Seat;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.Decision.CarriedFrom;
import io.countersign.domain.submission.Decision.End;
import io.countersign.domain.submission.Decision.Reviewed;
import io.countersign.domain.submission.Decision.Signature;
import io.countersign.domain.submission.Decision.Statement;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.ReviewedScope;
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
        return new Decision(new DecisionId(required(row, "id", UUID.class)), required(row, "round", Integer.class),
                signature(new ConsultantTypeId(required(row, "consultant_type_id", UUID.class)),
                        required(row, "consultant_type_name", String.class),
                        new UserId(required(row, "approver_id", UUID.class)),
                        optional(row, "on_behalf_of_id", UUID.class), required(row, "decided_at", Instant.class)),
                new Statement(kind(required(row, "decision", String.class)), optional(row, "comments", String.class),
                        StoredJson.strings(JsonReader.readTrusted(required(row, "accepted_deviations", String.class)))),
                new Reviewed(required(row, "content_digest", String.class),
                        optional(row, "signed_scope", String.class).map(JsonReader::readTrusted)
                                .map(ReviewedScope::readTrusted)),
                optional(row, "supersedes_id", UUID.class).map(DecisionId::new), carriedFrom(row),
                end(required(row, "current", Boolean.class), optional(row, "retracted_at", Instant.class)));
    }

    static Decision ofJson(StoredJson stored) {
        return new Decision(new DecisionId(stored.id("id")), Math.toIntExact(stored.integer("round")),
                signature(new ConsultantTypeId(stored.id("consultantTypeId")), stored.text("consultantTypeName"),
                        new UserId(stored.id("approverId")), stored.optionalId("onBehalfOf"),
                        stored.instant("decidedAt")),
                new Statement(kind(stored.text("decision")), stored.optionalText("comments"),
                        stored.texts("acceptedDeviations")),
                new Reviewed(stored.text("contentDigest"),
                        stored.object().member("signedScope").filter(scope -> !JsonValue.NULL.equals(scope))
                                .map(ReviewedScope::readTrusted)),
                stored.optionalId("supersedes").map(DecisionId::new),
                stored.optionalId("carriedFrom").map(made -> new CarriedFrom(
                        Math.toIntExact(stored.integer("carriedFromRound")), new DecisionId(made),
                        stored.instant("createdAt"))),
                end(stored.bool("current"), stored.optionalInstant("retractedAt")));
    }

    private static Signature signature(ConsultantTypeId type, String discipline, UserId approver,
            Optional<UUID> onBehalfOf, Instant at) {
        var holder = onBehalfOf.map(UserId::new).orElse(approver);
        return new Signature(new Seat(type, holder), discipline, approver, at);
    }

    private static Optional<End> end(boolean current, Optional<Instant> retractedAt) {
        return current
                ? Optional.empty()
                : Optional.of(retractedAt.<End>map(End.Retracted::new).orElseGet(End.Superseded::new));
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
