package io.countersign.application.submission.port.in;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Changes the content of a draft, or of a submission that is to be revised, by a merge patch. */
public interface EditSubmissionUseCase {

    /** @return exactly one outcome, with the submission as it is then */
    Mono<Outcome<Dossier>> edit(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId id, Precondition precondition, JsonValue patch) {}
}
