package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.Seat;
import io.countersign.domain.round.Decision.CarriedFrom;
import io.countersign.domain.round.Decision.End;
import io.countersign.domain.round.Decision.Reviewed;
import io.countersign.domain.round.Decision.Signature;
import io.countersign.domain.round.Decision.Statement;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.ReviewedScope;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code equipment_approval_decisions}, which always comes as the JSON object that the database makes of it.
 */
final class DecisionRow {

    private DecisionRow() {
    }

    static Decision read(JsonColumns row) {
        return new Decision(row.id("id", DecisionId::new), row.required("round", Integer.class), signature(row),
                new Statement(row.constant("decision", DecisionKind.BY_JSON_NAME),
                        row.optional("comments", String.class), row.texts("accepted_deviations")),
                new Reviewed(row.required("content_digest", String.class),
                        row.optional("signed_scope", JsonValue.class).map(ReviewedScope::readTrusted)),
                row.optionalId("supersedes_id", DecisionId::new), carriedFrom(row), end(row));
    }

    private static Signature signature(JsonColumns row) {
        var approver = row.id("approver_id", UserId::new);
        var seat = new Seat(row.id("consultant_type_id", ConsultantTypeId::new),
                row.optionalId("on_behalf_of_id", UserId::new).orElse(approver));
        return new Signature(seat, row.required("consultant_type_name", String.class), approver,
                row.required("decided_at", Instant.class));
    }

    private static Optional<CarriedFrom> carriedFrom(JsonColumns row) {
        return row.optionalId("carried_from_id", DecisionId::new).map(made -> new CarriedFrom(
                row.required("carried_from_round", Integer.class), made, row.required("created_at", Instant.class)));
    }

    private static Optional<End> end(JsonColumns row) {
        return row.required("current", Boolean.class)
                ? Optional.empty()
                : Optional.of(row.optional("retracted_at", Instant.class).<End>map(End.Retracted::new)
                        .orElseGet(End.Superseded::new));
    }
}
