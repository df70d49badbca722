package io.countersign.application.submission.port.in;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Creates a submission as a draft. Managers and contractors of the project may. */
public interface CreateSubmissionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Dossier>> create(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, SubmissionId id, JsonValue body, Instant at) {}
}
