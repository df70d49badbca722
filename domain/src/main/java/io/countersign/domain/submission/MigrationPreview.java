package io.countersign.domain.submission;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.TemplateDiff;
import java.util.List;
import java.util.Objects;

/**
 * What would happen if a draft moved to another version of its template.
 *
 * @param dropped what would be given up, as was asked
 * @param unplaced what the version has no place for and was not asked to be dropped: while there is any, the draft does not
 *            move
 * @param appearing what would newly stand in the way of submitting
 * @param disappearing what would stand in the way no more
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
