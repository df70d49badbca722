package io.countersign.application.submission.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Decides on a submission for one discipline. Consultants actively assigned to it may. */
public interface DecideSubmissionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Result>> decide(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId id, DecisionId newId, Checked<DecisionDraft> body) {}

    /** The decision, and whether it is a new one: an identical one is not repeated. */
    record Result(Decision decision, boolean created) {
        public Result {
            Objects.requireNonNull(decision, "decision");
        }
    }
}
