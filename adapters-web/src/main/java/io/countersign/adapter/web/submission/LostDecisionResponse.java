package io.countersign.adapter.web.submission;

import io.countersign.domain.round.LostDecision;
import java.util.List;

/** A decision that was not carried into a round, as JSON. */
record LostDecisionResponse(String decisionId, String consultantTypeId, String reason, List<String> changedFields) {

    static LostDecisionResponse from(LostDecision lost) {
        return new LostDecisionResponse(lost.decision().toString(), lost.consultantType().toString(),
                lost.reason().jsonName(), lost.changedFields());
    }
}
