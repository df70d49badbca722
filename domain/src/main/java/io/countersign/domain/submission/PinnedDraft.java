package io.countersign.domain.submission;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * A draft in the list of those that could move to another version of their template.
 *
 * @param template the version it is pinned to
 */
public record PinnedDraft(SubmissionId id, SubmissionNumber number, ProjectId project, String name,
        TemplateVersion template, UserId createdBy, Instant createdAt, Instant updatedAt) {

    public PinnedDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
