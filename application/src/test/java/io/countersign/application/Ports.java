package io.countersign.application;

import io.countersign.application.assignment.InMemoryAssignmentRepository;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.InMemoryConsultantTypeRepository;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.delegation.InMemoryDelegationRepository;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.equipment.InMemoryEquipmentRepository;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.InMemoryEventLog;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.idempotency.InMemoryKeptReplies;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.project.InMemoryMemberRepository;
import io.countersign.application.project.InMemoryProjectRepository;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.template.InMemoryTemplateRepository;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.transaction.InMemoryTransactions;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.application.user.InMemoryUserRepository;
import io.countersign.application.user.port.out.UserRepository;

/** Ports on one and the same store: a contract needs more of them than the one it is about. */
public record Ports(ConsultantTypeRepository consultantTypes, TemplateRepository templates, UserRepository users,
        ProjectRepository projects, MemberRepository members, AssignmentRepository assignments,
        DelegationRepository delegations, EquipmentRepository equipment, EventLog events, KeptReplies replies,
        Transactions transactions) {

    /** @return ports on that store */
    public static Ports of(InMemoryStore store) {
        return new Ports(new InMemoryConsultantTypeRepository(store), new InMemoryTemplateRepository(store),
                new InMemoryUserRepository(store), new InMemoryProjectRepository(store),
                new InMemoryMemberRepository(store),
                new InMemoryAssignmentRepository(store), new InMemoryDelegationRepository(store),
                new InMemoryEquipmentRepository(store), new InMemoryEventLog(store),
                new InMemoryKeptReplies(store),
                new InMemoryTransactions(store));
    }
}
