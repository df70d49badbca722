package io.countersign.application.assignment.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Lists the consultant assignments of a project that were not ended, newest first. Everybody with a part in it may. */
public interface ListAssignmentsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<AssignmentView>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, PageRequest page, Instant at) {}
}
