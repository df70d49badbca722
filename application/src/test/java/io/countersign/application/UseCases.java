package io.countersign.application;

import io.countersign.application.assignment.AssignmentUseCases;
import io.countersign.application.consultanttype.ConsultantTypeUseCases;
import io.countersign.application.delegation.DelegationUseCases;
import io.countersign.application.equipment.EquipmentUseCases;
import io.countersign.application.inbox.InboxUseCases;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.project.ProjectUseCases;
import io.countersign.application.requirement.RequirementUseCases;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.application.schedule.ScheduleUseCases;
import io.countersign.application.submission.DraftingUseCases;
import io.countersign.application.submission.LifeCycleUseCases;
import io.countersign.application.submission.ReadingUseCases;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewingUseCases;
import io.countersign.application.submission.RoundUseCases;
import io.countersign.application.template.TemplateUseCases;

/** The use cases of all features, put together as the service does it. */
public record UseCases(ConsultantTypeUseCases consultantTypes, TemplateUseCases templates, ProjectUseCases projects,
        EquipmentUseCases equipment, ReadingUseCases reading, DraftingUseCases drafting, LifeCycleUseCases lifeCycle,
        ReviewingUseCases reviewing, RoundUseCases rounds,
        AssignmentUseCases assignments, DelegationUseCases delegations, GetRequirementsUseCase getRequirements,
        UpdateRequirementsUseCase updateRequirements, ListInboxUseCase inbox) {

    /** @return the use cases on those ports */
    public static UseCases on(ReviewPorts review) {
        var ports = review.ports();
        var events = ports.events();
        var transactions = ports.transactions();
        var types = ConsultantTypeUseCases.create(ports.consultantTypes(), events, transactions);
        var templates = TemplateUseCases.create(ports.templates(), types, events, transactions);
        var scheduling = ScheduleUseCases.createScheduleSubmission(review.schedule());
        var rescheduling = ScheduleUseCases.createRescheduleSubmissions(review.schedule());
        var projects = ProjectUseCases.create(ports.projects(), ports.members(), rescheduling, events, transactions);
        var equipment = EquipmentUseCases.create(ports.equipment(), projects, events, transactions);
        var reading = ReadingUseCases.create(review.submissions(), projects);
        var drafting = DraftingUseCases.create(review.submissions(), reading, projects, templates, templates, equipment,
                scheduling, events, transactions);
        var lifeCycle = LifeCycleUseCases.create(review.submissions(), events, transactions);
        var reviewing = ReviewingUseCases.create(review.submissions(), events, transactions);
        var assignments = AssignmentUseCases.create(ports.assignments(), projects, types, reviewing, events,
                transactions);
        return new UseCases(types, templates, projects, equipment, reading, drafting, lifeCycle, reviewing,
                RoundUseCases.create(review.submissions()), assignments,
                DelegationUseCases.create(ports.delegations(), projects, assignments, events, transactions),
                RequirementUseCases.createGetRequirements(review.requirements(), projects, templates),
                RequirementUseCases.createUpdateRequirements(review.requirements(), projects, templates, templates,
                        reviewing, rescheduling, events, transactions),
                InboxUseCases.create(review.inbox(), reading));
    }
}
