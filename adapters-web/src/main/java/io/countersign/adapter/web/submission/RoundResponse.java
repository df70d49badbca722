package io.countersign.adapter.web.submission;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A round with what was submitted in it and the decisions on that, as JSON. */
record RoundResponse(int number, Instant submittedAt, String submittedById, Optional<Instant> closedAt,
        String contentDigest, Optional<String> outcome, JsonObject content, List<JsonObject> decisions,
        List<LostDecisionResponse> lostDecisions) {

    static RoundResponse from(SubmissionId submission, Round round) {
        return new RoundResponse(round.number(), round.submittedAt(), round.submittedBy().toString(),
                round.closing().map(Round.Closing::at), round.contentDigest(),
                round.closing().map(closing -> closing.result().jsonName()), round.content().toJson(),
                round.decisions().stream().map(it -> DecisionResponse.from(submission, it)).toList(),
                round.lostDecisions().stream().map(LostDecisionResponse::from).toList());
    }
}
