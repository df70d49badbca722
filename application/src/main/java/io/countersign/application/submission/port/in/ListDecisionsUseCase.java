package io.countersign.application.submission.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the decisions of all rounds of a submission, newest first. Everybody with a part in its project may. */
public interface ListDecisionsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<Decision>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id, PageRequest page) {}
}
