package io.countersign.application.submission;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.event.SubmissionEvents;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.Deadlines;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.MigrationPreview;
import io.countersign.domain.submission.ReviewCommands;
import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.Staffing;
import io.countersign.domain.submission.SubmissionCommands;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.Transition;
import io.countersign.domain.template.diff.TemplateDiff;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class SubmissionService implements SubmissionUseCases {

    private final SubmissionRepository submissions;
    private final GetProjectAccessUseCase projectAccess;
    private final GetEquipmentUseCase equipment;
    private final SubmissionPinning pinning;
    private final ScheduleSubmissionUseCase schedules;
    private final EventLog events;
    private final Transactions transactions;

    SubmissionService(SubmissionRepository submissions, GetProjectAccessUseCase projectAccess,
            GetTemplateUseCase templates,
            GetTemplateVersionUseCase versions, GetEquipmentUseCase equipment, ScheduleSubmissionUseCase schedules,
            EventLog events,
            Transactions transactions) {
        this.submissions = submissions;
        this.projectAccess = projectAccess;
        this.equipment = equipment;
        this.pinning = new SubmissionPinning(templates, versions);
        this.schedules = schedules;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Page<Dossier>>> list(ListSubmissionsUseCase.Query query) {
        return Work.then(projectAccess.get(new GetProjectAccessUseCase.Query(query.actor(), query.project())),
                access -> submissions.page(query.project(), query.actor(), query.filter(), query.page())
                        .map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Dossier>> get(GetSubmissionUseCase.Query query) {
        return visible(query.id(), query.actor());
    }

    @Override
    public Mono<Outcome<Dossier>> create(CreateSubmissionUseCase.Command command) {
        var actor = command.actor();
        var created = Work.then(
                projectAccess.get(new GetProjectAccessUseCase.Query(actor, command.project()))
                        .map(found -> found
                                .then(access -> Outcome.unless(access.refusalToOffer(), () -> Outcome.done(access)))),
                access -> Work.then(pinning.pin(actor, command.body()),
                        pinned -> Work.then(references(actor, command.project(), pinned), checked -> submissions
                                .nextNumber(command.project())
                                .map(number -> checked.draft(command.id(), number, command.project(), actor.id(),
                                        command.at()))
                                .flatMap(draft -> submissions.insert(draft)
                                        .then(events.append(actor, new SubmissionEvent.Created(draft))))
                                .then(Mono.defer(() -> Work.write(visible(command.id(), actor), this::schedule))))));
        return transactions.required(created);
    }

    /** A draft that names no day has nothing to be kept. */
    private Mono<Void> schedule(Dossier dossier) {
        return dossier.submission().core().offer().requiredOnSite().isEmpty()
                ? Mono.empty()
                : schedules.schedule(new ScheduleSubmissionUseCase.Command(dossier)).then();
    }

    /** What an offer refers to beside its template must be of its project: the equipment, and what it replaces. */
    private Mono<Outcome<PinnedOffer>> references(Actor actor, ProjectId project, PinnedOffer pinned) {
        return equipmentIsThere(actor, project, pinned.offer().equipment())
                .flatMap(there -> pinned.replaces()
                        .map(replaced -> submissions.statusOf(project, replaced).map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                        .orElseGet(() -> Mono.just(Optional.empty()))
                        .map(status -> pinned.checked(there, status)));
    }

    private Mono<Boolean> equipmentIsThere(Actor actor, ProjectId project, Optional<EquipmentId> id) {
        return id.map(item -> equipment.get(new GetEquipmentUseCase.Query(actor, project, item))
                .map(found -> found instanceof Outcome.Done)).orElseGet(() -> Mono.just(true));
    }

    @Override
    public Mono<Outcome<Dossier>> edit(EditSubmissionUseCase.Command command) {
        return step(command.id(), command.actor(), dossier -> {
            var edited = commands(dossier, command.precondition()).edit(command.patch());
            return Work.then(Mono.just(edited), transition -> {
                var core = transition.next().core();
                return equipmentIsThere(command.actor(), core.project(), core.offer().equipment())
                        .map(there -> PinnedOffer.equipmentChecked(there, core.offer()).map(offer -> transition));
            });
        });
    }

    @Override
    public Mono<Outcome<Dossier>> submit(SubmitSubmissionUseCase.Command command) {
        return step(command.id(), command.actor(),
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
        return step(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).recall(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> withdraw(WithdrawSubmissionUseCase.Command command) {
        return step(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).withdraw(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> override(OverrideSubmissionUseCase.Command command) {
        return step(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).override(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> declareVoid(VoidSubmissionUseCase.Command command) {
        return step(command.id(), command.actor(),
                dossier -> Mono.just(commands(dossier, command.precondition()).declareVoid(command.body())));
    }

    @Override
    public Mono<Outcome<Dossier>> migrate(MigrateSubmissionUseCase.Command command) {
        var migrated = Work.then(Work.found(submissions.lockDossier(command.id(), command.actor())),
                dossier -> pinning.find(command.actor(), dossier, command.body())
                        .flatMap(target -> Work.then(
                                Work.write(Mono.just(
                                        commands(dossier, command.precondition()).migrate(target, command.body())),
                                        step -> keep(dossier, dossier.with(step.next(), target.orElseThrow()), step)),
                                transition -> visible(command.id(), command.actor()))));
        return transactions.required(migrated);
    }

    @Override
    public Mono<Outcome<Page<ListOutdatedDraftsUseCase.Result>>> list(ListOutdatedDraftsUseCase.Query query) {
        return Work.then(pinning.version(query.actor(), query.version()), target -> submissions
                .draftsBefore(target.id(), query.actor(), query.page())
                .map(page -> Outcome.done(page.map(draft -> new ListOutdatedDraftsUseCase.Result(draft, TemplateDiff
                        .between(draft.template().definition(), target.definition())
                        .compatibility())))));
    }

    @Override
    public Mono<Outcome<MigrationPreview>> preview(MigrateSubmissionUseCase.Command command) {
        return Work.then(Work.found(submissions.findDossier(command.id(), command.actor())),
                dossier -> pinning.find(command.actor(), dossier, command.body())
                        .map(target -> commands(dossier, command.precondition()).previewMigration(target,
                                command.body())));
    }

    @Override
    public Mono<Outcome<SubmissionId>> delete(DeleteSubmissionUseCase.Command command) {
        var deleted = Work.decide(submissions.lockDossier(command.id(), command.actor()), dossier -> Outcome
                .unless(commands(dossier, command.precondition()).delete(), () -> Outcome.done(dossier.submission())));
        return transactions.required(Work.write(deleted, draft -> submissions.delete(command.id())
                .then(events.append(command.actor(), new SubmissionEvent.Deleted(draft)))))
                .map(outcome -> outcome.map(draft -> command.id()));
    }

    @Override
    public Mono<Outcome<DecideSubmissionUseCase.Result>> decide(DecideSubmissionUseCase.Command command) {
        var decided = Work.then(
                Work.found(submissions.lockDossier(command.id(), command.actor())),
                dossier -> Work.write(
                        Mono.just(new ReviewCommands(dossier).decide(command.body(), command.newId())),
                        result -> result.transition().map(step -> keep(dossier, step)).orElseGet(Mono::empty)));
        return transactions.required(decided)
                .map(outcome -> outcome.map(result -> new DecideSubmissionUseCase.Result(result.decision(),
                        result.transition().isPresent())));
    }

    @Override
    public Mono<Outcome<Decision>> retract(RetractDecisionUseCase.Command command) {
        var found = submissions.findDecision(command.submission(), command.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        var retracted = Work.then(
                Work.found(submissions.lockDossier(command.submission(), command.actor())),
                dossier -> found.flatMap(decision -> Work.then(
                        save(dossier, Mono.just(new ReviewCommands(dossier).retract(decision, command.precondition(),
                                command.body()))),
                        transition -> decision(command.submission(), command.id()))));
        return transactions.required(retracted);
    }

    @Override
    public Mono<Integer> reevaluate(ReevaluateReviewsUseCase.Command command) {
        return submissions.inReview(command.project())
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> submissions.lockDossier(id, command.actor())
                        .flatMap(dossier -> Mono
                                .justOrEmpty(new ReviewCommands(dossier).reevaluate(command.cause()))
                                .flatMap(step -> keep(dossier, step).thenReturn(1))))
                .reduce(0, Integer::sum);
    }

    @Override
    public Mono<Map<SubmissionId, List<Shortage>>> shortages(FindShortagesUseCase.Query query) {
        return submissions.findDossiers(query.submissions(), query.actor()).map(dossiers -> dossiers.stream()
                .filter(dossier -> dossier.access().seesProject())
                .collect(Collectors.toMap(dossier -> dossier.submission().core().id(), Staffing::shortages)));
    }

    private Mono<Outcome<Decision>> decision(SubmissionId submission, DecisionId id) {
        return Work.found(submissions.findDecision(submission, id));
    }

    private static SubmissionCommands commands(Dossier dossier, Precondition precondition) {
        return new SubmissionCommands(dossier, precondition);
    }

    /** One step under the lock of the submission, answered with the submission as it is then. */
    private Mono<Outcome<Dossier>> step(SubmissionId id, Actor actor,
            Function<Dossier, Mono<Outcome<Transition>>> command) {
        return transactions.required(Work.then(
                Work.found(submissions.lockDossier(id, actor)),
                dossier -> save(dossier, command.apply(dossier))
                        .map(outcome -> outcome.map(transition -> dossier.with(transition.next())))));
    }

    private Mono<Outcome<Transition>> save(Dossier dossier, Mono<Outcome<Transition>> decided) {
        return Work.write(decided, step -> keep(dossier, step));
    }

    private Mono<Void> keep(Dossier dossier, Transition step) {
        return keep(dossier, dossier.with(step.next()), step);
    }

    /**
     * The one place where a step of a submission is kept, with its deadlines and everything that happened in it.
     *
     * @param after the dossier as the step leaves it
     */
    private Mono<Void> keep(Dossier before, Dossier after, Transition step) {
        return submissions.save(step, Deadlines.of(after)).then(events.append(before.access().actor(),
                SubmissionEvents.of(before.submission(), step)));
    }

    private Mono<Outcome<Dossier>> visible(SubmissionId id, Actor actor) {
        return Work.decide(submissions.findDossier(id, actor),
                dossier -> Outcome.unless(dossier.access().refusalToSee(), () -> Outcome.done(dossier)));
    }
}
