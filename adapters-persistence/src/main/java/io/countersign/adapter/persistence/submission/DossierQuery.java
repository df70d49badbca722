package io.countersign.adapter.persistence.submission;

import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which dossiers are read: those of some submissions, or a page of a project. What is there adds a line to the statement. */
record DossierQuery(UserId actor, Optional<List<SubmissionId>> ids, Optional<ProjectId> project,
        Optional<TemplateId> template, Optional<ConsultantTypeId> awaiting, boolean overdue, boolean inTime,
        Optional<String> status, Optional<List<String>> statuses, Optional<After> after, Optional<Integer> limit) {

    record After(Instant at, UUID id) {

        static After of(Position position) {
            return new After(position.at(), position.id());
        }
    }

    static DossierQuery of(List<SubmissionId> ids, Actor actor) {
        return new DossierQuery(actor.id(), Optional.of(ids), Optional.empty(), Optional.empty(), Optional.empty(),
                false,
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DossierQuery of(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        var statuses = filter.statuses().stream().map(Status::jsonName).toList();
        // One status has a line of its own: only behind an equality does the index serve the order of the page.
        return new DossierQuery(actor.id(), Optional.empty(), Optional.of(project), filter.template(),
                filter.awaiting(), filter.overdue().orElse(false),
                filter.overdue().map(overdue -> !overdue).orElse(false),
                Optional.of(statuses).filter(it -> it.size() == 1).map(List::getFirst),
                Optional.of(statuses).filter(it -> it.size() > 1), request.after().map(After::of),
                Optional.of(request.limit() + 1));
    }
}
