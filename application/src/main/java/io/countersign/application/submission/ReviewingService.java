package io.countersign.application.submission;

import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.Work;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.submission.ReviewCommands;
import io.countersign.domain.submission.Step;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class ReviewingService implements ReviewingUseCases {

    private final SubmissionRepository submissions;
    private final SubmissionSteps steps;

    ReviewingService(SubmissionRepository submissions, SubmissionSteps steps) {
        this.submissions = submissions;
        this.steps = steps;
    }

    @Override
    public Mono<Outcome<DecideSubmissionUseCase.Result>> decide(DecideSubmissionUseCase.Command command) {
        return steps.locked(command.id(), command.actor(), dossier -> Work.write(
                Mono.just(new ReviewCommands(dossier).decide(command.body(), command.newId())),
                decided -> steps.keep(command.actor(), decided.step()))
                .map(outcome -> outcome.map(decided -> new DecideSubmissionUseCase.Result(decided.decision(),
                        decided.step().hasEffect()))));
    }

    @Override
    public Mono<Outcome<Decision>> retract(RetractDecisionUseCase.Command command) {
        var found = submissions.findDecision(command.submission(), command.id());
        return steps.locked(command.submission(), command.actor(), dossier -> found
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(decision -> Work.then(
                        steps.keep(command.actor(), Mono.just(new ReviewCommands(dossier).retract(decision,
                                command.precondition(), command.body()))),
                        step -> Work.found(found))));
    }

    @Override
    public Mono<Integer> reevaluate(ReevaluateReviewsUseCase.Command command) {
        return submissions.inReview(command.project())
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> submissions.lockDossier(id, command.actor())
                        .map(dossier -> new ReviewCommands(dossier).reevaluate(command.cause()))
                        .filter(Step::hasEffect)
                        .flatMap(step -> steps.keep(command.actor(), step).thenReturn(1)))
                .reduce(0, Integer::sum);
    }
}
