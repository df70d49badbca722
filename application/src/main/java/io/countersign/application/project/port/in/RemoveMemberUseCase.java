package io.countersign.application.project.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Takes a person out of a project. Administrators and managers of the project may. */
public interface RemoveMemberUseCase {

    /** @return exactly one outcome, with the member who was removed */
    Mono<Outcome<MemberView>> remove(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, UserId user, Precondition precondition) {}
}
