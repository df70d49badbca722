package io.countersign.application.submission;

import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.MigrationPreview;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionCommands;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.diff.TemplateDiff;
import reactor.core.publisher.Mono;

final class DraftingService implements DraftingUseCases {

    private final SubmissionRepository submissions;
    private final GetSubmissionUseCase reading;
    private final GetProjectAccessUseCase projectAccess;
    private final SubmissionPinning pinning;
    private final OfferReferences references;
    private final ScheduleSubmissionUseCase schedules;
    private final SubmissionSteps steps;
    private final Transactions transactions;

    DraftingService(SubmissionRepository submissions, GetSubmissionUseCase reading,
            GetProjectAccessUseCase projectAccess, SubmissionPinning pinning, OfferReferences references,
            ScheduleSubmissionUseCase schedules, SubmissionSteps steps, Transactions transactions) {
        this.submissions = submissions;
        this.reading = reading;
        this.projectAccess = projectAccess;
        this.pinning = pinning;
        this.references = references;
        this.schedules = schedules;
        this.steps = steps;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Dossier>> create(CreateSubmissionUseCase.Command command) {
        var actor = command.actor();
        var created = Work.then(
                projectAccess.get(new GetProjectAccessUseCase.Query(actor, command.project()))
                        .map(found -> found
                                .then(access -> Outcome.unless(access.refusalToOffer(), () -> Outcome.done(access)))),
                access -> Work.then(pinning.pin(actor, command.body()),
                        pinned -> Work.then(references.checked(actor, command.project(), pinned), checked -> submissions
                                .nextNumber(command.project())
                                .map(number -> Step.creating(checked.draft(command.id(), number, command.project(),
                                        actor.id(), command.at())))
                                .flatMap(step -> steps.keep(actor, step))
                                .then(Mono.defer(() -> Work.write(
                                        reading.get(new GetSubmissionUseCase.Query(actor, command.id())),
                                        this::schedule))))));
        return transactions.required(created);
    }

    /** A draft that names no day has nothing to be kept. */
    private Mono<Void> schedule(Dossier dossier) {
        return dossier.submission().core().offer().requiredOnSite().isEmpty()
                ? Mono.empty()
                : schedules.schedule(new ScheduleSubmissionUseCase.Command(dossier)).then();
    }

    @Override
    public Mono<Outcome<Dossier>> edit(EditSubmissionUseCase.Command command) {
        return steps.take(command.id(), command.actor(), dossier -> Work.then(
                Mono.just(commands(dossier, command.precondition()).edit(command.patch())),
                step -> references.checked(command.actor(), step.next().core().project(), step.next().core().offer())
                        .map(outcome -> outcome.map(offer -> step))));
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
    public Mono<Outcome<Dossier>> migrate(MigrateSubmissionUseCase.Command command) {
        var actor = command.actor();
        return steps.locked(command.id(), actor, dossier -> pinning.find(actor, dossier, command.body())
                .flatMap(target -> steps.keep(actor, Mono.just(
                        commands(dossier, command.precondition()).migrate(target, command.body())))
                        .map(outcome -> outcome.map(step -> dossier.with(step.next(), target.orElseThrow())))));
    }

    @Override
    public Mono<Outcome<SubmissionId>> delete(DeleteSubmissionUseCase.Command command) {
        return steps.locked(command.id(), command.actor(), dossier -> steps.keep(command.actor(),
                Mono.just(commands(dossier, command.precondition()).delete())))
                .map(outcome -> outcome.map(step -> command.id()));
    }

    private static SubmissionCommands commands(Dossier dossier, Precondition precondition) {
        return new SubmissionCommands(dossier, precondition);
    }
}
