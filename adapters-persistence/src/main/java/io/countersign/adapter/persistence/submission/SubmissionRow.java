package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.requirement.RequirementColumns;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
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
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of {@code equipment_approval_submissions} with what is of this submission in its dossier.
 *
 * @param project the part it shares with the rest of its page, in the first row of the page only
 */
record SubmissionRow(Submission submission, boolean templateRetired, int latestTemplateVersion,
        RequirementValues requirements,
        Optional<String> project, Instant at) {

    static SubmissionRow read(Readable row) {
        var submission = Submission.restore(snapshot(row));
        var core = submission.core();
        return new SubmissionRow(submission, optional(row, "template_retired_at", Instant.class).isPresent(),
                required(row, "latest_template_version", Integer.class),
                RequirementColumns.read(row, core.project(), core.template().template()),
                optional(row, "project", String.class), required(row, "at", Instant.class));
    }

    private static SubmissionSnapshot snapshot(Readable row) {
        var status = constant(required(row, "status", String.class), Status.BY_JSON_NAME);
        var closing = act(row, "closed_by_id", "closed_at", "closing_reason");
        return new SubmissionSnapshot(core(row), status, RoundRow.readOpen(row),
                ids(row, "awaiting", ConsultantTypeId::new), basis(row, closing),
                status == Status.VOID ? act(row, "voided_by_id", "voided_at", "void_reason") : closing);
    }

    private static SubmissionCore core(Readable row) {
        var creation = new Creation(new SubmissionId(required(row, "id", UUID.class)),
                new SubmissionNumber(required(row, "number", Integer.class)),
                new ProjectId(required(row, "project_id", UUID.class)),
                optional(row, "replaces_id", UUID.class).map(SubmissionId::new),
                new UserId(required(row, "created_by_id", UUID.class)), required(row, "created_at", Instant.class));
        return new SubmissionCore(creation,
                new TemplateVersionId(new TemplateId(required(row, "template_id", UUID.class)),
                        required(row, "template_version", Integer.class)),
                Offer.readTrusted(JsonReader.readTrusted(required(row, "content", String.class))),
                ids(row, "author_ids", UserId::new), required(row, "round", Integer.class),
                optional(row, "submitted_by_id", UUID.class)
                        .map(by -> new Submitted(new UserId(by), required(row, "submitted_at", Instant.class))),
                required(row, "updated_at", Instant.class), required(row, "version", Long.class));
    }

    /** @param closing the override, when it was approved by one */
    private static Optional<Basis> basis(Readable row, Optional<Act> closing) {
        return optional(row, "basis", String.class).flatMap(name -> switch (name) {
            case SubmissionColumns.BY_RULE -> Optional.of(new Basis.ByRule());
            case SubmissionColumns.OVERRIDDEN -> closing.map(Basis.Overridden::new);
            default -> throw new IllegalArgumentException("basis: " + name);
        });
    }

    private static Optional<Act> act(Readable row, String by, String at, String reason) {
        return optional(row, by, UUID.class)
                .map(user -> new Act(new UserId(user), required(row, at, Instant.class),
                        optional(row, reason, String.class)));
    }

    private static <T> Set<T> ids(Readable row, String column, Function<UUID, T> id) {
        return Arrays.stream(required(row, column, UUID[].class)).map(id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Position position() {
        return new Position(submission.core().creation().at(), submission.core().id().value());
    }

    Dossier dossier(ProjectPart part, TemplateVersion template) {
        return new Dossier(submission,
                new Dossier.PinnedTemplate(template, templateRetired, latestTemplateVersion), part.access(),
                new Dossier.Surroundings(part.assignments(), part.delegations(), requirements, part.typeNames()), at);
    }
}
