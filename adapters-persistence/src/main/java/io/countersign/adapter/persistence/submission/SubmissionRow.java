package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.project.ProjectPart;
import io.countersign.adapter.persistence.requirement.RequirementColumns;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore.Creation;
import io.countersign.domain.submission.SubmissionCore.Submitted;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.submission.SubmissionSnapshot;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of {@code equipment_approval_submissions} with the part of the dossier that is of this submission alone.
 *
 * @param project the part it shares with the rest of its page, in the first row of the page only
 */
record SubmissionRow(Submission submission, boolean templateRetired, int latestTemplateVersion,
        RequirementValues requirements, Optional<JsonColumns> project, Instant at) {

    static SubmissionRow read(Columns row) {
        var submission = Submission.restore(snapshot(row));
        var core = submission.core();
        return new SubmissionRow(submission, row.optional("template_retired_at", Instant.class).isPresent(),
                row.required("latest_template_version", Integer.class),
                RequirementColumns.read(row, core.project(), core.template().template()),
                row.optionalObject("part"), row.required("at", Instant.class));
    }

    private static SubmissionSnapshot snapshot(Columns row) {
        var status = row.constant("status", Status.BY_JSON_NAME);
        var closing = act(row, "closed_by_id", "closed_at", "closing_reason");
        return new SubmissionSnapshot(core(row), status, RoundColumns.readOpen(row),
                ids(row, "awaiting", ConsultantTypeId::new), basis(row, closing),
                status == Status.VOID ? act(row, "voided_by_id", "voided_at", "void_reason") : closing);
    }

    private static SubmissionCore core(Columns row) {
        var creation = new Creation(row.id("id", SubmissionId::new),
                new SubmissionNumber(row.required("number", Integer.class)), row.id("project_id", ProjectId::new),
                row.optionalId("replaces_id", SubmissionId::new), row.id("created_by_id", UserId::new),
                row.required("created_at", Instant.class));
        return new SubmissionCore(creation,
                new TemplateVersionId(row.id("template_id", TemplateId::new),
                        row.required("template_version", Integer.class)),
                Offer.readTrusted(row.required("content", JsonValue.class)),
                ids(row, "author_ids", UserId::new), row.required("round", Integer.class),
                row.optionalId("submitted_by_id", UserId::new)
                        .map(by -> new Submitted(by, row.required("submitted_at", Instant.class))),
                row.required("updated_at", Instant.class), row.required("version", Long.class));
    }

    /** @param closing the override, when it was approved by one */
    private static Optional<Basis> basis(Columns row, Optional<Act> closing) {
        return row.optional("basis", String.class).flatMap(name -> switch (name) {
            case SubmissionColumns.BY_RULE -> Optional.of(new Basis.ByRule());
            case SubmissionColumns.OVERRIDDEN -> closing.map(Basis.Overridden::new);
            default -> throw new IllegalArgumentException("basis: " + name);
        });
    }

    private static Optional<Act> act(Columns row, String by, String at, String reason) {
        return row.optional(by, UUID.class)
                .map(user -> new Act(new UserId(user), row.required(at, Instant.class),
                        row.optional(reason, String.class)));
    }

    private static <T> Set<T> ids(Columns row, String column, Function<UUID, T> id) {
        return Arrays.stream(row.required(column, UUID[].class)).map(id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Position position() {
        return new Position(submission.core().creation().at(), submission.core().id().value());
    }

    Dossier dossier(ProjectPart part, TemplateVersion template) {
        return new Dossier(submission,
                new Dossier.PinnedTemplate(template, templateRetired, latestTemplateVersion), part.access(),
                new Surroundings(part.assignments(), part.delegations(), requirements, part.typeNames()), at);
    }
}
