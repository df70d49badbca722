package io.countersign.application.submission.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Withdraws a submission. */
public interface WithdrawSubmissionUseCase {

    /** @return exactly one outcome, with the submission as it is then */
    Mono<Outcome<Dossier>> withdraw(Command command);

    /** Its input. */
    record Command(Actor actor, SubmissionId id, Precondition precondition, Checked<Optional<String>> body) {}
}
