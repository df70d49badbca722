package io.countersign.application.project;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.CreateProjectUseCase;
import io.countersign.application.project.port.in.GetMemberUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.project.port.in.GetProjectUseCase;
import io.countersign.application.project.port.in.ListMembersUseCase;
import io.countersign.application.project.port.in.ListProjectsUseCase;
import io.countersign.application.project.port.in.PutMemberUseCase;
import io.countersign.application.project.port.in.RemoveMemberUseCase;
import io.countersign.application.project.port.in.ReplaceProjectUseCase;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with projects and their members. */
public interface ProjectUseCases
        extends
            ListProjectsUseCase,
            GetProjectUseCase,
            GetProjectAccessUseCase,
            CreateProjectUseCase,
            ReplaceProjectUseCase,
            ListMembersUseCase,
            GetMemberUseCase,
            PutMemberUseCase,
            RemoveMemberUseCase {

    /** @return the use cases, working on these ports */
    static ProjectUseCases create(ProjectRepository projects,
            MemberRepository members,
            RescheduleSubmissionsUseCase schedules,
            EventLog events, Transactions transactions) {
        return new ProjectService(projects, members, schedules, events, transactions);
    }
}
