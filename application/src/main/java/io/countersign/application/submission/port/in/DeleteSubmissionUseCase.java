package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Deletes a draft that was never submitted. Its author and managers may. */
public interface DeleteSubmissionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<SubmissionId>> delete(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId id, Precondition precondition) {}
}
