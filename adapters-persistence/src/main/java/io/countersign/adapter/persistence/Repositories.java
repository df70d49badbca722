package io.countersign.adapter.persistence;

import io.countersign.adapter.persistence.assignment.AssignmentPersistence;
import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.consultanttype.ConsultantTypePersistence;
import io.countersign.adapter.persistence.delegation.DelegationPersistence;
import io.countersign.adapter.persistence.equipment.EquipmentPersistence;
import io.countersign.adapter.persistence.event.EventPersistence;
import io.countersign.adapter.persistence.idempotency.IdempotencyPersistence;
import io.countersign.adapter.persistence.inbox.InboxPersistence;
import io.countersign.adapter.persistence.project.ProjectPersistence;
import io.countersign.adapter.persistence.requirement.RequirementPersistence;
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

/** Every repository of one database; those that read published versions share what they remember of them. */
public final class Repositories {

    private final ConsultantTypeRepository consultantTypes;
    private final TemplateRepository templates;
    private final UserRepository users;
    private final ProjectRepository projects;
    private final MemberRepository members;
    private final AssignmentRepository assignments;
    private final DelegationRepository delegations;
    private final EquipmentRepository equipment;
    private final RequirementRepository requirements;
    private final SubmissionRepository submissions;
    private final Schedule schedule;
    private final Inbox inbox;
    private final EventLog events;
    private final KeptReplies keptReplies;
    private final Ledger ledger;
    private final RoundHistory roundHistory;

    /** @param database which they all work on */
    public Repositories(Database database) {
        var versions = new TemplateVersions(database);
        this.consultantTypes = ConsultantTypePersistence.consultantTypes(database);
        this.templates = TemplatePersistence.templates(database, versions);
        this.users = UserPersistence.users(database);
        this.projects = ProjectPersistence.projects(database);
        this.members = ProjectPersistence.members(database);
        this.assignments = AssignmentPersistence.assignments(database);
        this.delegations = DelegationPersistence.delegations(database);
        this.equipment = EquipmentPersistence.equipment(database);
        this.requirements = RequirementPersistence.requirements(database);
        this.submissions = SubmissionPersistence.submissions(database, versions);
        this.schedule = SubmissionPersistence.schedule(database, submissions);
        this.inbox = InboxPersistence.inbox(database);
        this.events = EventPersistence.events(database);
        this.keptReplies = IdempotencyPersistence.replies(database);
        this.ledger = EventPersistence.ledger(database);
        this.roundHistory = SubmissionPersistence.history(database, versions);
    }

    /** @return consultant types */
    public ConsultantTypeRepository consultantTypes() {
        return consultantTypes;
    }

    /** @return equipment templates */
    public TemplateRepository templates() {
        return templates;
    }

    /** @return users */
    public UserRepository users() {
        return users;
    }

    /** @return projects */
    public ProjectRepository projects() {
        return projects;
    }

    /** @return members of projects */
    public MemberRepository members() {
        return members;
    }

    /** @return consultant assignments */
    public AssignmentRepository assignments() {
        return assignments;
    }

    /** @return delegations */
    public DelegationRepository delegations() {
        return delegations;
    }

    /** @return equipment of projects */
    public EquipmentRepository equipment() {
        return equipment;
    }

    /** @return requirement values */
    public RequirementRepository requirements() {
        return requirements;
    }

    /** @return submissions with their rounds and decisions */
    public SubmissionRepository submissions() {
        return submissions;
    }

    /** @return the deadlines of submissions */
    public Schedule schedule() {
        return schedule;
    }

    /** @return what waits for somebody */
    public Inbox inbox() {
        return inbox;
    }

    /** @return replies to requests that may come again */
    public KeptReplies keptReplies() {
        return keptReplies;
    }

    /** @return the log of everything that happened */
    public EventLog events() {
        return events;
    }

    /** @return stored rounds, to be judged again */
    public RoundHistory roundHistory() {
        return roundHistory;
    }

    /** @return the ledger of events */
    public Ledger ledger() {
        return ledger;
    }
}
