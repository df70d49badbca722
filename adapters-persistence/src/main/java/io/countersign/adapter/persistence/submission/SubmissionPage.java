package io.countersign.adapter.persistence.submission;

import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The parameters of a page; each filter that is there adds a line to the statement. */
record SubmissionPage(ProjectId project, UserId actor, int limit, Optional<TemplateId> template,
        Optional<ConsultantTypeId> awaiting, boolean overdue, boolean inTime, Optional<String> status,
        Optional<List<String>> statuses, Optional<After> after) {

    record After(Instant at, UUID id) {

        static After of(Position position) {
            return new After(position.at(), position.id());
        }
    }

    static SubmissionPage of(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        var statuses = filter.statuses().stream().map(Status::jsonName).toList();
        // One status is a line of its own: only the equality lets the index serve the order of the page.
        return new SubmissionPage(project, actor.id(), request.limit() + 1, filter.template(), filter.awaiting(),
                filter.overdue().orElse(false), filter.overdue().map(overdue -> !overdue).orElse(false),
                Optional.of(statuses).filter(it -> it.size() == 1).map(List::getFirst),
                Optional.of(statuses).filter(it -> it.size() > 1), request.after().map(After::of));
    }
}
