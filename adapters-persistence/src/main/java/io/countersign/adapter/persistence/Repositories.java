package io.countersign.adapter.persistence;

import io.countersign.adapter.persistence.assignment.AssignmentPersistence;
import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.consultanttype.ConsultantTypePersistence;
import io.countersign.adapter.persistence.delegation.DelegationPersistence;
import io.countersign.adapter.persistence.equipment.EquipmentPersistence;
import io.countersign.adapter.persistence.event.EventPersistence;
import io.countersign.adapter.persistence.idempotency.IdempotencyPersistence;
import io.countersign.adapter.persistence.inbox.InboxPersistence;
import io.countersign.adapter.persistence.ledger.LedgerPersistence;
import io.countersign.adapter.persistence.project.ProjectPersistence;
import io.countersign.adapter.persistence.requirement.RequirementPersistence;
import io.countersign.adapter.persistence.schedule.SchedulePersistence;
import io.countersign.adapter.persistence.simulation.SimulationPersistence;
import io.countersign.adapter.persistence.submission.SubmissionPersistence;
import io.countersign.adapter.persistence.template.TemplatePersistence;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.adapter.persistence.user.UserPersistence;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.user.port.out.UserRepository;

/**
 * Every repository of one database; those that read published versions share one cache of them.
 *
 * @param consultantTypes consultant types
 * @param templates equipment templates
 * @param users users
 * @param projects projects
 * @param members members of projects
 * @param assignments consultant assignments
 * @param delegations delegations
 * @param equipment equipment of projects
 * @param requirements requirement values
 * @param submissions submissions with their rounds and decisions
 * @param schedule the deadlines of submissions
 * @param inbox the acts that wait for a person
 * @param events the log of everything that happened
 * @param keptReplies replies to requests that may come again
 * @param ledger the ledger of events
 * @param roundHistory stored rounds, to be judged again
 */
public record Repositories(ConsultantTypeRepository consultantTypes, TemplateRepository templates, UserRepository users,
        ProjectRepository projects, MemberRepository members, AssignmentRepository assignments,
        DelegationRepository delegations, EquipmentRepository equipment, RequirementRepository requirements,
        SubmissionRepository submissions, Schedule schedule, Inbox inbox, EventLog events, KeptReplies keptReplies,
        Ledger ledger, RoundHistory roundHistory) {

    /** @return the repositories of that database */
    public static Repositories of(Database database) {
        var versions = new TemplateVersions(database);
        var submissions = SubmissionPersistence.submissions(database, versions);
        return new Repositories(
                ConsultantTypePersistence.consultantTypes(database),
                TemplatePersistence.templates(database, versions),
                UserPersistence.users(database),
                ProjectPersistence.projects(database),
                ProjectPersistence.members(database),
                AssignmentPersistence.assignments(database),
                DelegationPersistence.delegations(database),
                EquipmentPersistence.equipment(database),
                RequirementPersistence.requirements(database),
                submissions,
                SchedulePersistence.schedule(database, submissions),
                InboxPersistence.inbox(database),
                EventPersistence.events(database),
                IdempotencyPersistence.replies(database),
                LedgerPersistence.ledger(database),
                SimulationPersistence.history(database, versions));
    }
}
