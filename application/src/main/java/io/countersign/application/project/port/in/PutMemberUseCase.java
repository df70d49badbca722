package io.countersign.application.project.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Gives a person a role in a project, or another one. Administrators and managers of the project may. */
public interface PutMemberUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Result>> put(Command command);

    /**
     * Its input.
     *
     * @param precondition needed to change a role, not to give the first
     */
    record Command(Actor actor, ProjectId project, UserId user, Precondition precondition, Checked<ProjectRole> role,
            Instant at) {}

    /** The member, and whether they are a new one. */
    record Result(MemberView member, boolean created) {
        public Result {
            Objects.requireNonNull(member, "member");
        }
    }
}
