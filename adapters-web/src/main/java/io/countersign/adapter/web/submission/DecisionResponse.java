package io.countersign.adapter.web.submission;

import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.ReviewedScope;
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

    static DecisionResponse from(Decision decision) {
        return new DecisionResponse(decision.id().toString(), decision.submission().toString(), decision.round(),
                decision.consultantType().toString(), decision.consultantTypeName(), decision.approver().toString(),
                decision.onBehalfOf().map(Object::toString),
                decision.kind().jsonName(), decision.comments(), decision.acceptedDeviations(),
                decision.contentDigest(), decision.scope().map(ReviewedScope::digest),
                decision.supersedes().map(Object::toString),
                decision.carriedFrom().map(made -> new CarriedFromResponse(made.round(), made.decision().toString())),
                decision.retractedAt(), decision.decidedAt(), decision.createdAt());
    }
}
