package io.countersign.application.requirement;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.RequirementEvent;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.submission.ReviewCause;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class UpdateRequirementsService implements UpdateRequirementsUseCase {

    private final RequirementRepository requirements;
    private final GetProjectAccessUseCase projectAccess;
    private final GetTemplateUseCase templates;
    private final GetTemplateVersionUseCase versions;
    private final ReevaluateReviewsUseCase reviews;
    private final RescheduleSubmissionsUseCase schedules;
    private final EventLog events;
    private final Transactions transactions;

    UpdateRequirementsService(RequirementRepository requirements, GetProjectAccessUseCase projectAccess,
            GetTemplateUseCase templates,
            GetTemplateVersionUseCase versions, ReevaluateReviewsUseCase reviews,
            RescheduleSubmissionsUseCase schedules, EventLog events, Transactions transactions) {
        this.requirements = requirements;
        this.projectAccess = projectAccess;
        this.templates = templates;
        this.versions = versions;
        this.reviews = reviews;
        this.schedules = schedules;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<RequirementValues>> update(Command command) {
        var updated = Work.then(access(command.actor(), command.project()),
                access -> Work.then(template(command.actor(), command.template()),
                        template -> Work.then(definition(command.actor(), template),
                                definition -> requirements.findForUpdate(command.project(), command.template())
                                        .map(values -> values.patch(command.precondition(), command.patch(), definition,
                                                access, command.at())
                                                .map(after -> new RequirementEvent.Changed(values, after))))));
        return transactions.required(Work.write(updated, changed -> requirements.save(changed.after())
                .then(events.append(command.actor(), changed))
                .then(reviews.reevaluate(new ReevaluateReviewsUseCase.Command(command.actor(), command.project(),
                        new ReviewCause.RequirementsChanged(changed.before(), changed.after()))))
                .then(schedules.reschedule(new RescheduleSubmissionsUseCase.Command(command.actor(), command.project(),
                        Optional.of(command.template()))))
                .then()))
                .map(outcome -> outcome.map(RequirementEvent.Changed::after));
    }

    /** Values are typed by the latest published version; before the first one by the draft. */
    private Mono<Outcome<TemplateDefinition>> definition(Actor actor, EquipmentTemplate template) {
        return template.latestVersionId()
                .map(id -> versions.get(new GetTemplateVersionUseCase.Query(actor, id))
                        .map(outcome -> outcome.map(version -> version.definition())))
                .orElseGet(() -> Mono.just(Outcome.done(template.draft())));
    }

    private Mono<Outcome<EquipmentTemplate>> template(Actor actor, TemplateId id) {
        return templates.get(new GetTemplateUseCase.Query(actor, id));
    }

    private Mono<Outcome<ProjectAccess>> access(Actor actor, ProjectId project) {
        return projectAccess.get(new GetProjectAccessUseCase.Query(actor, project));
    }
}
