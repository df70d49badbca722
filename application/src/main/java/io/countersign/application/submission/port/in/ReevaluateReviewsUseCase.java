package io.countersign.application.submission.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.ReviewCause;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Looks again at what is in review in a project after the people or the requirements around it changed. */
public interface ReevaluateReviewsUseCase {

    /** @return exactly one number: how many submissions changed */
    Mono<Integer> reevaluate(Command command);

    /**
     * Its input.
     *
     * @param cause what changed, kept already
     */
    record Command(Actor actor, ProjectId project, ReviewCause cause) {}
}
