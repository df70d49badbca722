package io.countersign.bootstrap;

import io.countersign.application.assignment.AssignmentUseCases;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.ConsultantTypeUseCases;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.delegation.DelegationUseCases;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.dryrun.DryRunUseCases;
import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.equipment.EquipmentUseCases;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.feed.EventTail;
import io.countersign.application.feed.FeedUseCases;
import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.application.idempotency.IdempotencyUseCases;
import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.inbox.InboxUseCases;
import io.countersign.application.inbox.port.in.ListInboxUseCase;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.ledger.LedgerSealer;
import io.countersign.application.ledger.LedgerUseCases;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.application.project.ProjectUseCases;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.record.RecordUseCases;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.requirement.RequirementUseCases;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.rule.RuleUseCases;
import io.countersign.application.rule.port.in.CheckRuleUseCase;
import io.countersign.application.schedule.ScheduleUseCases;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.simulation.SimulationUseCases;
import io.countersign.application.simulation.port.in.SimulateRuleUseCase;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.DraftingUseCases;
import io.countersign.application.submission.LifeCycleUseCases;
import io.countersign.application.submission.ReadingUseCases;
import io.countersign.application.submission.ReviewingUseCases;
import io.countersign.application.submission.RoundUseCases;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.TemplateUseCases;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.application.user.UserUseCases;
import io.countersign.application.user.port.out.UserRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of every feature, on the ports that they take. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {

    @Bean
    ConsultantTypeUseCases consultantTypeUseCases(ConsultantTypeRepository types, EventLog events,
            Transactions transactions) {
        return ConsultantTypeUseCases.create(types, events, transactions);
    }

    @Bean
    TemplateUseCases templateUseCases(TemplateRepository templates, ConsultantTypeUseCases types,
            EventLog events, Transactions transactions) {
        return TemplateUseCases.create(templates, types, events, transactions);
    }

    @Bean
    UserUseCases userUseCases(UserRepository users, EventLog events, Transactions transactions) {
        return UserUseCases.create(users, events, transactions);
    }

    @Bean
    ScheduleSubmissionUseCase scheduleSubmission(Schedule schedule) {
        return ScheduleUseCases.createScheduleSubmission(schedule);
    }

    @Bean
    RescheduleSubmissionsUseCase rescheduleSubmissions(Schedule schedule) {
        return ScheduleUseCases.createRescheduleSubmissions(schedule);
    }

    @Bean
    ProjectUseCases projectUseCases(ProjectRepository projects, MemberRepository members,
            RescheduleSubmissionsUseCase schedules,
            EventLog events, Transactions transactions) {
        return ProjectUseCases.create(projects, members, schedules, events, transactions);
    }

    @Bean
    EquipmentUseCases equipmentUseCases(EquipmentRepository equipment, ProjectUseCases projects,
            EventLog events, Transactions transactions) {
        return EquipmentUseCases.create(equipment, projects, events, transactions);
    }

    @Bean
    ReadingUseCases readingUseCases(SubmissionRepository submissions, ProjectUseCases projects) {
        return ReadingUseCases.create(submissions, projects);
    }

    @Bean
    DraftingUseCases draftingUseCases(SubmissionRepository submissions, ReadingUseCases reading,
            ProjectUseCases projects, TemplateUseCases templates, EquipmentUseCases equipment,
            ScheduleSubmissionUseCase schedules, EventLog events, Transactions transactions) {
        return DraftingUseCases.create(submissions, reading, projects, templates, templates, equipment, schedules,
                events, transactions);
    }

    @Bean
    LifeCycleUseCases lifeCycleUseCases(SubmissionRepository submissions, EventLog events, Transactions transactions) {
        return LifeCycleUseCases.create(submissions, events, transactions);
    }

    @Bean
    ReviewingUseCases reviewingUseCases(SubmissionRepository submissions, EventLog events, Transactions transactions) {
        return ReviewingUseCases.create(submissions, events, transactions);
    }

    @Bean
    RoundUseCases roundUseCases(SubmissionRepository submissions) {
        return RoundUseCases.create(submissions);
    }

    @Bean
    GetSubmissionRecordUseCase getSubmissionRecord(ReadingUseCases submissions, RoundUseCases rounds,
            UserUseCases users, LedgerUseCases ledger) {
        return RecordUseCases.create(submissions, rounds, rounds, rounds, users, ledger);
    }

    @Bean
    AssignmentUseCases assignmentUseCases(AssignmentRepository assignments, ProjectUseCases projects,
            ConsultantTypeUseCases types, ReviewingUseCases reviews, EventLog events, Transactions transactions) {
        return AssignmentUseCases.create(assignments, projects, types, reviews, events, transactions);
    }

    @Bean
    DelegationUseCases delegationUseCases(DelegationRepository delegations, ProjectUseCases projects,
            AssignmentUseCases assignments, EventLog events, Transactions transactions) {
        return DelegationUseCases.create(delegations, projects, assignments, events, transactions);
    }

    @Bean
    GetRequirementsUseCase getRequirements(RequirementRepository requirements, ProjectUseCases projects,
            TemplateUseCases templates) {
        return RequirementUseCases.createGetRequirements(requirements, projects, templates);
    }

    @Bean
    UpdateRequirementsUseCase updateRequirements(RequirementRepository requirements, ProjectUseCases projects,
            TemplateUseCases templates, ReviewingUseCases reviews, RescheduleSubmissionsUseCase schedules,
            EventLog events, Transactions transactions) {
        return RequirementUseCases.createUpdateRequirements(requirements, projects, templates, templates, reviews,
                schedules, events, transactions);
    }

    @Bean
    CheckRuleUseCase checkRule() {
        return RuleUseCases.create();
    }

    @Bean
    PerformOnceUseCase performOnce(KeptReplies replies, Transactions transactions) {
        return IdempotencyUseCases.createPerformOnce(replies, transactions);
    }

    @Bean
    ForgetRepliesUseCase forgetReplies(KeptReplies replies) {
        return IdempotencyUseCases.createForgetReplies(replies);
    }

    @Bean
    PerformDryRunUseCase performDryRun(Transactions transactions) {
        return DryRunUseCases.create(transactions);
    }

    @Bean
    ListInboxUseCase listInbox(Inbox inbox, ReadingUseCases submissions) {
        return InboxUseCases.create(inbox, submissions);
    }

    @Bean
    SimulateRuleUseCase simulateRule(RoundHistory history, TemplateUseCases templates, ProjectUseCases projects,
            ConsultantTypeUseCases types) {
        return SimulationUseCases.create(history, templates, templates, projects, types);
    }

    @Bean
    EventTail eventTail(EventLog events) {
        return new EventTail(events);
    }

    @Bean
    LedgerSealer ledgerSealer(EventLog events, Ledger ledger, Transactions transactions) {
        return new LedgerSealer(events, ledger, transactions);
    }

    @Bean
    EventTailRunner eventTailRunner(EventTail tail, LedgerSealer sealer) {
        return new EventTailRunner(tail, sealer);
    }

    @Bean
    LedgerUseCases ledgerUseCases(Ledger ledger, GetReadershipUseCase readerships) {
        return LedgerUseCases.create(ledger, readerships);
    }

    @Bean
    GetReadershipUseCase getReadership(UserUseCases users) {
        return FeedUseCases.createGetReadership(users);
    }

    @Bean
    ReadEventsUseCase readEvents(EventLog events, EventTail tail, ProjectUseCases projects,
            GetReadershipUseCase readerships) {
        return FeedUseCases.createReadEvents(events, tail, projects, readerships);
    }
}
