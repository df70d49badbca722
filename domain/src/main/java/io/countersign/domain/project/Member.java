package io.countersign.domain.project;

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
}
