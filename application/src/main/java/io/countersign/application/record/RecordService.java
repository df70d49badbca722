package io.countersign.application.record;

import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.application.submission.port.in.ListRoundsUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.user.port.in.NameUsersUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

final class RecordService implements GetSubmissionRecordUseCase {

    private final GetSubmissionUseCase submissions;
    private final ListRoundsUseCase rounds;
    private final GetDeviationReportUseCase deviations;
    private final GetVerdictUseCase verdicts;
    private final NameUsersUseCase users;
    private final ProveHistoryUseCase histories;

    RecordService(GetSubmissionUseCase submissions, ListRoundsUseCase rounds, GetDeviationReportUseCase deviations,
            GetVerdictUseCase verdicts, NameUsersUseCase users, ProveHistoryUseCase histories) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.deviations = deviations;
        this.verdicts = verdicts;
        this.users = users;
        this.histories = histories;
    }

    @Override
    public Mono<Outcome<Result>> record(Query query) {
        var actor = query.actor();
        var id = query.id();
        return Work.then(submissions.get(new GetSubmissionUseCase.Query(actor, id)),
                dossier -> Work.then(rounds.list(new ListRoundsUseCase.Query(actor, id)),
                        found -> Work.then(deviations.report(new GetDeviationReportUseCase.Query(actor, id)),
                                report -> Work.then(verdicts.explain(new GetVerdictUseCase.Query(actor, id)),
                                        verdict -> users.name(new NameUsersUseCase.Query(people(dossier, found)))
                                                .flatMap(names -> history(query)
                                                        .map(history -> Outcome.done(
                                                                new Result(dossier,
                                                                        found.reversed(), report, verdict,
                                                                        acts(dossier.submission()), history,
                                                                        names))))))));
    }

    private Mono<ProveHistoryUseCase.History> history(Query query) {
        return histories.prove(new ProveHistoryUseCase.Query(query.actor(), query.id(), query.at()));
    }

    private static Set<UserId> people(Dossier dossier, List<Round> rounds) {
        var core = dossier.submission().core();
        var decisions = rounds.stream().flatMap(round -> round.decisions().stream()).toList();
        return Stream.of(
                Stream.concat(Stream.of(core.creation().by()), core.authors().stream()),
                core.submitted().map(SubmissionCore.Submitted::by).stream(),
                acts(dossier.submission()).stream().map(done -> done.act().by()),
                rounds.stream().map(Round::submittedBy),
                decisions.stream().map(Decision::approver),
                decisions.stream().map(decision -> decision.seat().holder()))
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Done> acts(Submission submission) {
        return switch (submission) {
            case Submission.Draft draft -> List.of();
            case Submission.InReview inReview -> List.of();
            case Submission.RevisionRequested revision -> List.of();
            case Submission.Rejected rejected -> List.of();
            case Submission.Approved approved -> overridden(Optional.of(approved.basis())).toList();
            case Submission.Withdrawn withdrawn ->
                List.of(new Done(Deed.WITHDRAWN,
                        withdrawn.act()));
            case Submission.Voided voided -> Stream.concat(overridden(voided.earlierBasis()),
                    Stream.of(
                            new Done(Deed.VOIDED, voided.act())))
                    .toList();
        };
    }

    private static Stream<Done> overridden(Optional<Submission.Basis> basis) {
        return basis.stream().flatMap(by -> by instanceof Submission.Basis.Overridden(var act)
                ? Stream.of(new Done(Deed.OVERRIDDEN, act))
                : Stream.empty());
    }
}
