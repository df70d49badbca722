package io.countersign.domain.round;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.JsonNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A positive decision of the round before that was not carried into a round.
 *
 * @param changedFields the places of its scope that changed, by path; empty when it was lost for another reason alone
 */
public record LostDecision(DecisionId decision, ConsultantTypeId consultantType, Reason reason,
        List<String> changedFields) {

    public LostDecision {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(reason, "reason");
        changedFields = List.copyOf(changedFields);
    }

    /** Why a decision was not carried: the first of these that holds. */
    public enum Reason {
        /** The approver may not decide on this round: their assignment ended, or they have become an author. */
        NOT_ELIGIBLE,
        /** Something in the scope of the decision changed. */
        SCOPE_CHANGED,
        /** Somebody else of the discipline wants a revision: the discipline answers anew as a whole. */
        OBJECTION_IN_DISCIPLINE,
        /** The carried decisions alone would have approved: then somebody looks again. */
        WOULD_DECIDE_ALONE;

        /** The reasons by their JSON names. */
        public static final Map<String, Reason> BY_JSON_NAME = JsonNames.of(values());

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }
}
