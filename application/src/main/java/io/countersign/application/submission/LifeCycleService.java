package io.countersign.application.submission;

import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionCommands;
import io.countersign.domain.submission.SubmissionCore;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class LifeCycleService implements LifeCycleUseCases {

    private final SubmissionRepository submissions;
    private final SubmissionSteps steps;

    LifeCycleService(SubmissionRepository submissions, SubmissionSteps steps) {
        this.submissions = submissions;
        this.steps = steps;
    }

    @Override
    public Mono<Outcome<Dossier>> submit(SubmitSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(),
                dossier -> earlierRound(dossier.submission().core())
                        .map(earlier -> commands(dossier, command.precondition()).submit(command.body(), earlier)));
    }

    private Mono<Optional<Round>> earlierRound(SubmissionCore core) {
        return core.rounds() == 0
                ? Mono.just(Optional.empty())
                : submissions.findRound(core.id(), core.rounds()).map(Optional::of);
    }

    @Override
    public Mono<Outcome<Dossier>> recall(RecallSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).recall(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> withdraw(WithdrawSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).withdraw(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> override(OverrideSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).override(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> declareVoid(VoidSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).declareVoid(command.body())));
    }

    private static SubmissionCommands commands(Dossier dossier, Precondition precondition) {
        return new SubmissionCommands(dossier, precondition);
    }
}
