package io.countersign.application.submission.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the submissions of a project, newest first. Everybody with a part in it may. */
public interface ListSubmissionsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<Dossier>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, SubmissionFilter filter, PageRequest page) {}
}
