package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.ReviewedScope;
import io.countersign.domain.submission.SubmissionId;

/** A decision as JSON. */
final class DecisionResponse {

    private DecisionResponse() {
    }

    static JsonObject from(SubmissionId submission, Decision decision) {
        var signature = decision.signature();
        var statement = decision.statement();
        var reviewed = decision.reviewed();
        return Members.with()
                .put("id", decision.id())
                .put("submissionId", submission)
                .put("round", decision.round())
                .put("consultantTypeId", signature.seat().consultantType())
                .put("consultantTypeName", signature.discipline())
                .put("approverId", signature.approver())
                .put("onBehalfOf", signature.onBehalfOf())
                .put("decision", statement.kind().jsonName())
                .put("comments", statement.comments())
                .put("acceptedDeviations", statement.acceptedDeviations())
                .put("contentDigest", reviewed.contentDigest())
                .put("scopeDigest", reviewed.scope().map(ReviewedScope::digest))
                .put("supersedes", decision.supersedes())
                .put("carriedFrom", decision.carriedFrom().map(DecisionResponse::origin))
                .put("retractedAt", decision.retractedAt())
                .put("decidedAt", signature.at())
                .put("createdAt", decision.createdAt())
                .build();
    }

    /** The place where a decision was made that was carried into its round. */
    private static JsonObject origin(Decision.CarriedFrom made) {
        return Members.with().put("round", made.round()).put("decisionId", made.decision()).build();
    }
}
