package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.application.page.Position;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;

/** A draft of {@code equipment_approval_submissions}, without its content. */
record DraftRow(SubmissionId id, SubmissionNumber number, ProjectId project, String name, TemplateVersionId template,
        UserId createdBy, Instant createdAt, Instant updatedAt) {

    static DraftRow read(Columns row) {
        return new DraftRow(row.id("id", SubmissionId::new),
                new SubmissionNumber(row.required("number", Integer.class)),
                row.id("project_id", ProjectId::new), row.required("name", String.class),
                new TemplateVersionId(row.id("template_id", TemplateId::new),
                        row.required("template_version", Integer.class)),
                row.id("created_by_id", UserId::new), row.required("created_at", Instant.class),
                row.required("updated_at", Instant.class));
    }

    Position position() {
        return new Position(createdAt, id.value());
    }

    PinnedDraft pinned(TemplateVersion version) {
        return new PinnedDraft(id, number, project, name, version, createdBy, createdAt, updatedAt);
    }
}
