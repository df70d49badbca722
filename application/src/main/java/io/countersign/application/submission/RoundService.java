package io.countersign.application.submission;

import io.countersign.application.page.Page;
import io.countersign.application.submission.port.in.CompareRoundsUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetRoundUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.Work;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.round.RoundDiff;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Reviews;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class RoundService implements RoundUseCases {

    private final SubmissionRepository submissions;

    RoundService(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    @Override
    public Mono<Outcome<List<Round>>> list(ListRoundsUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()),
                dossier -> submissions.rounds(query.id()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Round>> get(GetRoundUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()),
                dossier -> Work.found(submissions.findRound(query.id(), query.round())));
    }

    @Override
    public Mono<Outcome<RoundDiff>> compare(CompareRoundsUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()),
                dossier -> Work.then(
                        Work.found(submissions.findRound(query.id(), query.fromOrBefore())),
                        from -> Work.decide(submissions.findRound(query.id(), query.round()),
                                to -> Outcome.done(RoundDiff.between(from, to)))));
    }

    @Override
    public Mono<Outcome<DeviationReport>> report(GetDeviationReportUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()), dossier -> closedRound(dossier)
                .map(last -> Outcome.done(Reviews.ofContent(dossier, last).deviations())));
    }

    @Override
    public Mono<Outcome<GetVerdictUseCase.Result>> explain(GetVerdictUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()), dossier -> closedRound(dossier)
                .map(last -> Outcome.done(new GetVerdictUseCase.Result(dossier.submission().core().rounds(),
                        Reviews.ofLastRound(dossier, last).explanation(),
                        dossier.surroundings().consultantTypeNames()))));
    }

    /** The last round when it has closed; an open one is in the dossier already. */
    private Mono<Optional<JudgedRound>> closedRound(Dossier dossier) {
        var core = dossier.submission().core();
        return core.rounds() == 0 || dossier.submission() instanceof Submission.InReview
                ? Mono.just(Optional.empty())
                : submissions.findJudged(core.id(), core.rounds()).map(Optional::of);
    }

    @Override
    public Mono<Outcome<Page<Decision>>> list(ListDecisionsUseCase.Query query) {
        return Work.then(visible(query.id(), query.actor()),
                dossier -> submissions.decisions(query.id(), query.page()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Decision>> get(GetDecisionUseCase.Query query) {
        return Work.then(visible(query.submission(), query.actor()),
                dossier -> Work.found(submissions.findDecision(query.submission(), query.id())));
    }

    private Mono<Outcome<Dossier>> visible(SubmissionId id, Actor actor) {
        return Work.decide(submissions.findDossier(id, actor),
                dossier -> Outcome.unless(dossier.access().refusalToSee(), () -> Outcome.done(dossier)));
    }
}
