package io.countersign.application.schedule.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Computes the deadlines of the open submissions of a project again, after something they rest on changed. */
public interface RescheduleSubmissionsUseCase {

    /** @return exactly one number: of how many submissions */
    Mono<Integer> reschedule(Command command);

    /**
     * Its input.
     *
     * @param template only submissions for this template, when only they are concerned
     */
    record Command(Actor actor, ProjectId project, Optional<TemplateId> template) {}
}
