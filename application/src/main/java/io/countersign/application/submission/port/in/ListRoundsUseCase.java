package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import reactor.core.publisher.Mono;

/** Lists the rounds of a submission, newest first. Everybody with a part in its project may. */
public interface ListRoundsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<List<Round>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id) {}
}
