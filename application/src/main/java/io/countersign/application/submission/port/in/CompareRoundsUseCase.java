package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.RoundDiff;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Compares the offers of two rounds of a submission. Everybody with a part in its project may. */
public interface CompareRoundsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<RoundDiff>> compare(Query query);

    /**
     * Its input.
     *
     * @param from the round to compare with, empty for the one before
     */
    record Query(Actor actor, SubmissionId id, int round, Optional<Integer> from) {

        /** @return the round to compare with */
        public int fromOrBefore() {
            return from.orElse(round - 1);
        }
    }
}
