package io.countersign.application.submission;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Takes the steps of submissions, and is the one way in which a submission is kept: with everything that happened to
 * it.
 */
final class SubmissionSteps {

    private final SubmissionRepository submissions;
    private final EventLog events;
    private final Transactions transactions;

    SubmissionSteps(SubmissionRepository submissions, EventLog events, Transactions transactions) {
        this.submissions = submissions;
        this.events = events;
        this.transactions = transactions;
    }

    /** One step of a submission under its lock, answered with the submission as it is then. */
    Mono<Outcome<Dossier>> take(SubmissionId id, Actor actor, Function<Dossier, Mono<Outcome<Step>>> command) {
        return locked(id, actor, dossier -> keep(actor, command.apply(dossier))
                .map(outcome -> outcome.map(step -> dossier.with(step.next()))));
    }

    /** Work on a submission under its lock, in one transaction. */
    <T> Mono<Outcome<T>> locked(SubmissionId id, Actor actor, Function<Dossier, Mono<Outcome<T>>> work) {
        return transactions.required(Work.then(Work.found(submissions.lockDossier(id, actor)), work));
    }

    /** @return the outcome, once its step was kept */
    Mono<Outcome<Step>> keep(Actor actor, Mono<Outcome<Step>> decided) {
        return Work.write(decided, step -> keep(actor, step));
    }

    /** Keeps the step and tells of it. A command without an effect leaves nothing to keep. */
    Mono<Void> keep(Actor actor, Step step) {
        return step.hasEffect()
                ? submissions.keep(step).then(events.append(actor, SubmissionEvent.of(step)))
                : Mono.empty();
    }
}
