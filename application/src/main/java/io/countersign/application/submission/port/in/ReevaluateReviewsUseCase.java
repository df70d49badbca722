package io.countersign.application.submission.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.ReviewCause;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Looks again at the submissions in review in a project after the people or the requirements around them changed. */
public interface ReevaluateReviewsUseCase {

    /** @return exactly one number: how many submissions changed */
    Mono<Integer> reevaluate(Command command);

    /**
     * Its input.
     *
     * @param cause the change, which is kept already
     */
    record Command(Actor actor, ProjectId project, ReviewCause cause) {}
}
