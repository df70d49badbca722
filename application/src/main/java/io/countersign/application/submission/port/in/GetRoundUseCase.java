package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one round of a submission. Everybody with a part in its project may. */
public interface GetRoundUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Round>> get(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id, int round) {}
}
