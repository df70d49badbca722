package io.countersign.adapter.web.submission;

import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.ReviewedScope;
import io.countersign.domain.submission.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A decision as JSON. */
record DecisionResponse(String id, String submissionId, int round, String consultantTypeId, String consultantTypeName,
        String approverId, Optional<String> onBehalfOf, String decision, Optional<String> comments,
        List<String> acceptedDeviations,
        String contentDigest, Optional<String> scopeDigest, Optional<String> supersedes,
        Optional<CarriedFromResponse> carriedFrom, Optional<Instant> retractedAt, Instant decidedAt,
        Instant createdAt) {

    /** Where a decision was made that was carried into its round. */
    record CarriedFromResponse(int round, String decisionId) {}

    static DecisionResponse from(SubmissionId submission, Decision decision) {
        var signature = decision.signature();
        var statement = decision.statement();
        var reviewed = decision.reviewed();
        return new DecisionResponse(decision.id().toString(), submission.toString(), decision.round(),
                signature.seat().consultantType().toString(), signature.discipline(), signature.approver().toString(),
                signature.onBehalfOf().map(Object::toString),
                statement.kind().jsonName(), statement.comments(), statement.acceptedDeviations(),
                reviewed.contentDigest(), reviewed.scope().map(ReviewedScope::digest),
                decision.supersedes().map(Object::toString),
                decision.carriedFrom().map(made -> new CarriedFromResponse(made.round(), made.decision().toString())),
                decision.retractedAt(), signature.at(), decision.createdAt());
    }
}
