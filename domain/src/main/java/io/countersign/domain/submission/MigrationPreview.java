package io.countersign.domain.submission;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.TemplateDiff;
import java.util.List;
import java.util.Objects;

/**
 * The consequences that moving a draft to another version of its template would have.
 *
 * @param dropped the items that would be given up, as was asked
 * @param unplaced the items that the version has no place for and that were not asked to be dropped: while there is
 *             any, the draft does not move
 * @param appearing the obstacles to submitting that would be new
 * @param disappearing the obstacles to submitting that would be gone
 */
public record MigrationPreview(TemplateVersionId from, TemplateVersionId to, TemplateDiff diff, List<String> dropped,
        List<String> unplaced, List<Fault> appearing, List<Fault> disappearing) {

    public MigrationPreview {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(diff, "diff");
        dropped = List.copyOf(dropped);
        unplaced = List.copyOf(unplaced);
        appearing = List.copyOf(appearing);
        disappearing = List.copyOf(disappearing);
    }
}
