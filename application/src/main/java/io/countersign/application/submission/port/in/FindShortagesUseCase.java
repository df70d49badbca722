package io.countersign.application.submission.port.in;

import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Finds, as of now, the people that submissions in review lack for their rules ever to be satisfied. */
public interface FindShortagesUseCase {

    /** @return exactly one map: the shortages of those submissions that have any and exist for the actor */
    Mono<Map<SubmissionId, List<Shortage>>> shortages(Query query);

    /** Its input. */
    record Query(Actor actor, List<SubmissionId> submissions) {
        public Query {
            submissions = List.copyOf(submissions);
        }
    }
}
