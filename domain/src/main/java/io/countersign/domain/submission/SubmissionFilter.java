package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.template.TemplateId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which submissions of a project are looked for.
 *
 * @param statuses the states they may have, empty for any
 * @param template the template they must be for
 * @param awaiting the discipline whose decision they must await
 * @param overdue whether something must be overdue of them, or nothing
 */
public record SubmissionFilter(Set<Status> statuses, Optional<TemplateId> template,
        Optional<ConsultantTypeId> awaiting, Optional<Boolean> overdue) {
    public SubmissionFilter {
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(awaiting, "awaiting");
        Objects.requireNonNull(overdue, "overdue");
    }
}
