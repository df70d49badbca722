package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one submission with all it takes to judge it. Everybody with a part in its project may. */
public interface GetSubmissionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Dossier>> get(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id) {}
}
