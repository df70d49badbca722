package io.countersign.domain.project;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * A person with a role in a project.
 *
 * @param version counts the changes, from 0
 */
public record Member(ProjectId project, UserId user, ProjectRole role, Instant createdAt, long version) {
    public Member {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Gives a person their first role; administrators and managers may. */
    public static Outcome<Member> create(ProjectAccess access, UserId user, Checked<ProjectRole> role, Instant at) {
        return Outcome.unless(access.refusalToAdminister(),
                () -> Outcome.of(role).map(valid -> new Member(access.project().id(), user, valid, at, 0)));
    }

    /** Gives the member another role; administrators and managers may. */
    public Outcome<Member> replace(ProjectAccess access, Precondition precondition, Checked<ProjectRole> changed) {
        return Outcome.unless(access.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(version)),
                () -> Outcome.of(changed).map(valid -> new Member(project, user, valid, createdAt, version + 1)));
    }

    /** Lets the member be removed; administrators and managers may. */
    public Outcome<Member> remove(ProjectAccess access, Precondition precondition) {
        return Outcome.unless(access.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(version)),
                () -> Outcome.done(this));
    }
}
