package io.countersign.bootstrap;

import io.countersign.adapter.persistence.Repositories;
import io.countersign.adapter.persistence.connection.Database;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbound ports of every feature, on the database. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

    @Bean
    Repositories repositories(Database database) {
        return Repositories.of(database);
    }

    @Bean
    ConsultantTypeRepository consultantTypeRepository(Repositories repositories) {
        return repositories.consultantTypes();
    }

    @Bean
    TemplateRepository templateRepository(Repositories repositories) {
        return repositories.templates();
    }

    @Bean
    UserRepository userRepository(Repositories repositories) {
        return repositories.users();
    }

    @Bean
    ProjectRepository projectRepository(Repositories repositories) {
        return repositories.projects();
    }

    @Bean
    MemberRepository memberRepository(Repositories repositories) {
        return repositories.members();
    }

    @Bean
    AssignmentRepository assignmentRepository(Repositories repositories) {
        return repositories.assignments();
    }

    @Bean
    DelegationRepository delegationRepository(Repositories repositories) {
        return repositories.delegations();
    }

    @Bean
    EquipmentRepository equipmentRepository(Repositories repositories) {
        return repositories.equipment();
    }

    @Bean
    SubmissionRepository submissionRepository(Repositories repositories) {
        return repositories.submissions();
    }

    @Bean
    Schedule schedule(Repositories repositories) {
        return repositories.schedule();
    }

    @Bean
    RequirementRepository requirementRepository(Repositories repositories) {
        return repositories.requirements();
    }

    @Bean
    Inbox inbox(Repositories repositories) {
        return repositories.inbox();
    }

    @Bean
    EventLog eventLog(Repositories repositories) {
        return repositories.events();
    }

    @Bean
    KeptReplies keptReplies(Repositories repositories) {
        return repositories.keptReplies();
    }

    @Bean
    RoundHistory roundHistory(Repositories repositories) {
        return repositories.roundHistory();
    }

    @Bean
    Ledger ledger(Repositories repositories) {
        return repositories.ledger();
    }
}
