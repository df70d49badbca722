package io.countersign.application.submission.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.CommandJson.OverrideDraft;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Approves a submission whatever its rule says. Managers may, but not their own. */
public interface OverrideSubmissionUseCase {

    /** @return exactly one outcome, with the submission as it is then */
    Mono<Outcome<Dossier>> override(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId id, Precondition precondition, Checked<OverrideDraft> body) {}
}
