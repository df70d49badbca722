package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one decision. Everybody with a part in the project may. */
public interface GetDecisionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Decision>> get(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId submission, DecisionId id) {}
}
