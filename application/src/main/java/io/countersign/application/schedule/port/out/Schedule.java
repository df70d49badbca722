package io.countersign.application.schedule.port.out;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Keeps by when something must happen to submissions, for those who look for what is overdue. */
public interface Schedule {

    /**
     * @return the submissions of the project that are in review, to be submitted or to be revised, in the order of
     *         their ids, so that locks are taken in one order: exactly one list
     */
    Mono<List<SubmissionId>> open(ProjectId project, Optional<TemplateId> template);

    /**
     * @return the dossier of a submission, locked until the transaction ends, and everything read after that; or empty
     */
    Mono<Dossier> lockDossier(SubmissionId id, Actor actor);

    /** Keeps the deadlines of a submission. It is no change of the submission: its version stays. Completes empty. */
    Mono<Void> keep(SubmissionId id, Deadlines deadlines);
}
