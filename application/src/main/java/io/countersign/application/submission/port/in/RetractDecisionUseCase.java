package io.countersign.application.submission.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Takes back a decision while its round is open. The person who made it may. */
public interface RetractDecisionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Decision>> retract(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId submission, DecisionId id, Precondition precondition, Checked<?> body) {}
}
