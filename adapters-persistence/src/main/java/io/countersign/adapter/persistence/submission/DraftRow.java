package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.application.page.Position;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** A draft of {@code equipment_approval_submissions}, without its content. */
record DraftRow(SubmissionId id, SubmissionNumber number, ProjectId project, String name, TemplateVersionId template,
        UserId createdBy, Instant createdAt, Instant updatedAt) {

    static DraftRow read(Readable row) {
        return new DraftRow(new SubmissionId(required(row, "id", UUID.class)),
                new SubmissionNumber(required(row, "number", Integer.class)),
                new ProjectId(required(row, "project_id", UUID.class)), required(row, "name", String.class),
                new TemplateVersionId(new TemplateId(required(row, "template_id", UUID.class)),
                        required(row, "template_version", Integer.class)),
                new UserId(required(row, "created_by_id", UUID.class)), required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class));
    }

    Position position() {
        return new Position(createdAt, id.value());
    }

    PinnedDraft pinned(TemplateVersion version) {
        return new PinnedDraft(id, number, project, name, version, createdBy, createdAt, updatedAt);
    }
}
