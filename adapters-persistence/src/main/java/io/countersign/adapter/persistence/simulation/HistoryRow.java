package io.countersign.adapter.persistence.simulation;

import io.countersign.adapter.persistence.project.ProjectPart;
import io.countersign.adapter.persistence.requirement.RequirementColumns;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.adapter.persistence.submission.RoundColumns;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A round with its submission and the circumstances it was judged by, as far as they are known.
 *
 * @param project the part it shares with the other rounds of its project, in the first row of the project only
 */
record HistoryRow(SubmissionCore core, JudgedRound judged, RequirementValues requirements,
        Optional<JsonColumns> project,
        Instant at) {

    static HistoryRow read(Columns row) {
        var judged = RoundColumns.readJudged(row);
        var core = head(row, judged.round());
        return new HistoryRow(core, judged,
                RequirementColumns.read(row, core.project(), core.template().template()),
                row.optionalObject("part"), row.required("at", Instant.class));
    }

    private static SubmissionCore head(Columns row, Round round) {
        var authors = Arrays.stream(row.required("author_ids", UUID[].class)).map(UserId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var creation = new SubmissionCore.Creation(row.id("id", SubmissionId::new),
                new SubmissionNumber(row.required("number", Integer.class)), row.id("project_id", ProjectId::new),
                Optional.empty(), row.id("created_by_id", UserId::new), row.required("created_at", Instant.class));
        return new SubmissionCore(creation,
                new TemplateVersionId(row.id("template_id", TemplateId::new),
                        row.required("template_version", Integer.class)),
                round.content(), authors, round.number(), Optional.empty(), row.required("updated_at", Instant.class),
                row.required("version", Long.class));
    }

    StoredRound stored(ProjectPart part, TemplateVersion template) {
        return StoredRound.restore(core, judged, template, part.access(), part.assignments(), requirements, at);
    }
}
