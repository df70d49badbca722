package io.countersign.application.project.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Reads one member of a project. Everybody with a part in it may. */
public interface GetMemberUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<MemberView>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, UserId user) {}
}
