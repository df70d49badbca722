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

/**
 * Which dossiers are read: that of one submission, those of some, or a page of a project. What is there adds its lines
 * to the statement.
 *
 * @param id beside the ids, because an equality lets the database keep its plan
 */
record DossierQuery(UserId actor, Optional<SubmissionId> id, Optional<List<SubmissionId>> ids, Optional<Part> part) {

    /**
     * Part of a project.
     *
     * @param status beside the statuses, because only behind an equality does the index serve the order of the page
     */
    record Part(ProjectId project, Optional<TemplateId> template, Optional<ConsultantTypeId> awaiting, boolean overdue,
            boolean inTime, Optional<String> status, Optional<List<String>> statuses, Optional<After> after,
            int limit) {

        static Part of(ProjectId project, SubmissionFilter filter, PageRequest request) {
            var statuses = filter.statuses().stream().map(Status::jsonName).toList();
            return new Part(project, filter.template(), filter.awaiting(), filter.overdue().orElse(false),
                    filter.overdue().map(overdue -> !overdue).orElse(false),
                    Optional.of(statuses).filter(it -> it.size() == 1).map(List::getFirst),
                    Optional.of(statuses).filter(it -> it.size() > 1), request.after().map(After::of),
                    request.limit() + 1);
        }
    }

    record After(Instant afterAt, UUID afterId) {

        static After of(Position position) {
            return new After(position.at(), position.id());
        }
    }

    static DossierQuery of(SubmissionId id, Actor actor) {
        return new DossierQuery(actor.id(), Optional.of(id), Optional.empty(), Optional.empty());
    }

    static DossierQuery of(List<SubmissionId> ids, Actor actor) {
        return new DossierQuery(actor.id(), Optional.empty(), Optional.of(ids), Optional.empty());
    }

    static DossierQuery of(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        return new DossierQuery(actor.id(), Optional.empty(), Optional.empty(),
                Optional.of(Part.of(project, filter, request)));
    }
}
