package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.requirement.RequirementColumns;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.JudgedRound;
import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A round with what is known of its submission and of the circumstances it was judged by.
 *
 * @param project the part it shares with the other rounds of its project, in the first row of the project only
 */
record HistoryRow(SubmissionCore core, JudgedRound judged, RequirementValues requirements, Optional<String> project,
        Instant at) {

    static HistoryRow read(Readable row) {
        var judged = RoundRow.readJudged(row);
        var core = head(row, judged.round());
        return new HistoryRow(core, judged,
                RequirementColumns.read(row, core.project(), core.template().template()),
                optional(row, "project", String.class), required(row, "at", Instant.class));
    }

    private static SubmissionCore head(Readable row, Round round) {
        var authors = Arrays.stream(required(row, "author_ids", UUID[].class)).map(UserId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var creation = new SubmissionCore.Creation(new SubmissionId(required(row, "id", UUID.class)),
                new SubmissionNumber(required(row, "number", Integer.class)),
                new ProjectId(required(row, "project_id", UUID.class)), Optional.empty(),
                new UserId(required(row, "created_by_id", UUID.class)), required(row, "created_at", Instant.class));
        return new SubmissionCore(creation,
                new TemplateVersionId(new TemplateId(required(row, "template_id", UUID.class)),
                        required(row, "template_version", Integer.class)),
                round.content(), authors, round.number(), Optional.empty(),
                required(row, "updated_at", Instant.class), required(row, "version", Long.class));
    }

    StoredRound stored(ProjectPart part, TemplateVersion template) {
        return StoredRound.restore(core, judged, template, part.access(), part.assignments(), requirements, at);
    }
}
