package io.countersign.application.submission.port.in;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.rule.Explanation;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Explains the verdict of the rule on the last round of a submission. Everybody with a part in its project may. */
public interface GetVerdictUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Result>> explain(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id) {}

    /**
     * A verdict with its proof.
     *
     * @param round the last one, in the circumstances of its closing; 0 for the working copy of a draft that was never
     *             submitted
     */
    record Result(int round, Explanation explanation, Map<ConsultantTypeId, String> consultantTypeNames) {
        public Result {
            Objects.requireNonNull(explanation, "explanation");
            consultantTypeNames = Map.copyOf(consultantTypeNames);
        }
    }
}
