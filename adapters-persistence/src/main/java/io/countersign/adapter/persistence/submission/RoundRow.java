package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.submission.ClosingCircumstances;
import io.countersign.domain.submission.JudgedRound;
import io.countersign.domain.submission.Round;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code submission_rounds} with the decisions of the round. */
final class RoundRow {

    private RoundRow() {
    }

    static Round readAny(Readable row) {
        var closing = optional(row, "round_outcome", String.class).map(outcome -> new Round.Closing(
                constant(outcome, Round.Result.BY_JSON_NAME),
                required(row, "round_closed_at", Instant.class)));
        return read(row, required(row, "round_number", Integer.class), closing);
    }

    static JudgedRound readJudged(Readable row) {
        return new JudgedRound(readAny(row), optional(row, "circumstances", String.class)
                .map(JsonReader::readTrusted).map(ClosingCircumstances::readTrusted));
    }

    /** @return the open round of a row that may have none */
    static Optional<Round> readOpen(Readable row) {
        return optional(row, "round_number", Integer.class).map(number -> read(row, number, Optional.empty()));
    }

    private static Round read(Readable row, int number, Optional<Round.Closing> closing) {
        var decisions = StoredJson.readAll(optional(row, "decisions", String.class)).stream()
                .map(DecisionRow::ofJson)
                .toList();
        return new Round(number, required(row, "round_submitted_at", Instant.class),
                new UserId(required(row, "round_submitted_by_id", UUID.class)),
                Offer.readTrusted(JsonReader.readTrusted(required(row, "round_content", String.class))),
                required(row, "round_content_digest", String.class), closing, decisions,
                LostDecisions.read(required(row, "round_lost_decisions", String.class)));
    }
}
