package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code submission_rounds} with the decisions of the round. */
public final class RoundColumns {

    private RoundColumns() {
    }

    static Round readAny(Columns row) {
        var closing = row.optionalConstant("round_outcome", Round.Result.BY_JSON_NAME)
                .map(outcome -> new Round.Closing(outcome, row.required("round_closed_at", Instant.class)));
        return read(row, row.required("round_number", Integer.class), closing);
    }

    /** @return the round of the row and the circumstances it was judged by */
    public static JudgedRound readJudged(Columns row) {
        return new JudgedRound(readAny(row), row.optional("circumstances", JsonValue.class)
                .map(ClosingCircumstances::readTrusted));
    }

    /** @return the open round of a row that may have none */
    static Optional<Round> readOpen(Columns row) {
        return row.optional("round_number", Integer.class).map(number -> read(row, number, Optional.empty()));
    }

    private static Round read(Columns row, int number, Optional<Round.Closing> closing) {
        return new Round(number, row.required("round_submitted_at", Instant.class),
                row.id("round_submitted_by_id", UserId::new),
                Offer.readTrusted(row.required("round_content", JsonValue.class)),
                row.required("round_content_digest", String.class), closing,
                row.objects("decisions").stream().map(DecisionRow::read).toList(),
                LostDecisions.read(row, "round_lost_decisions"));
    }
}
