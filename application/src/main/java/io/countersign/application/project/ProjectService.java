package io.countersign.application.project;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.CreateProjectUseCase;
import io.countersign.application.project.port.in.GetMemberUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.project.port.in.GetProjectUseCase;
import io.countersign.application.project.port.in.ListMembersUseCase;
import io.countersign.application.project.port.in.ListProjectsUseCase;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.in.PutMemberUseCase;
import io.countersign.application.project.port.in.RemoveMemberUseCase;
import io.countersign.application.project.port.in.ReplaceProjectUseCase;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.MemberEvent;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class ProjectService implements ProjectUseCases {

    private final ProjectRepository projects;
    private final MemberRepository members;
    private final RescheduleSubmissionsUseCase schedules;
    private final EventLog events;
    private final Transactions transactions;

    ProjectService(ProjectRepository projects, MemberRepository members, RescheduleSubmissionsUseCase schedules,
            EventLog events, Transactions transactions) {
        this.projects = projects;
        this.members = members;
        this.schedules = schedules;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Page<Project>> list(ListProjectsUseCase.Query query) {
        return projects.page(query.actor(), query.page());
    }

    @Override
    public Mono<Outcome<Project>> get(GetProjectUseCase.Query query) {
        return visible(query.id(), query.actor()).map(outcome -> outcome.map(ProjectAccess::project));
    }

    @Override
    public Mono<Outcome<ProjectAccess>> get(GetProjectAccessUseCase.Query query) {
        return visible(query.id(), query.actor());
    }

    @Override
    public Mono<Outcome<Project>> create(CreateProjectUseCase.Command command) {
        var created = Project.create(command.actor(), command.id(), command.definition(), command.at());
        return Work.refuseDuplicate(
                transactions.required(Work.write(Mono.just(created), project -> projects.insert(project)
                        .then(events.append(command.actor(), new ProjectEvent.Created(project))))),
                "code");
    }

    @Override
    public Mono<Outcome<Project>> replace(ReplaceProjectUseCase.Command command) {
        var replaced = Work.then(
                Work.found(projects.findAccessForUpdate(command.id(), command.actor())),
                access -> Work.write(
                        Mono.just(Project.replace(access, command.precondition(), command.definition(),
                                command.at())),
                        project -> projects.update(project)
                                .then(events.append(command.actor(), new ProjectEvent.Replaced(project)))
                                .then(reschedule(command.actor(), access, project))));
        return Work.refuseDuplicate(transactions.required(replaced), "code");
    }

    /** Deadlines are days of the project: in another time zone they begin and end at other times. */
    private Mono<Void> reschedule(Actor actor, ProjectAccess before, Project after) {
        return before.project().definition().timeZone().equals(after.definition().timeZone())
                ? Mono.empty()
                : schedules.reschedule(new RescheduleSubmissionsUseCase.Command(actor, after.id(), Optional.empty()))
                        .then();
    }

    @Override
    public Mono<Outcome<Page<MemberView>>> list(ListMembersUseCase.Query query) {
        return Work.then(visible(query.project(), query.actor()),
                access -> members.page(query.project(), query.page()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<MemberView>> get(GetMemberUseCase.Query query) {
        return Work.then(visible(query.project(), query.actor()),
                access -> Work.found(members.find(query.project(), query.user())));
    }

    @Override
    public Mono<Outcome<PutMemberUseCase.Result>> put(PutMemberUseCase.Command command) {
        var put = Work.then(
                Work.found(projects.findAccessForUpdate(command.project(), command.actor())),
                access -> members.find(command.project(), command.user())
                        .map(earlier -> Work.write(
                                Mono.just(earlier.member().replace(access, command.precondition(), command.role())),
                                member -> members.update(member)
                                        .then(events.append(command.actor(), new MemberEvent.Changed(member)))))
                        .defaultIfEmpty(Work.write(
                                Mono.just(Member.create(access, command.user(), command.role(), command.at())),
                                member -> members.insert(member)
                                        .then(events.append(command.actor(), new MemberEvent.Added(member)))))
                        .flatMap(written -> Work.then(written, this::result)));
        return Work.refuseBrokenReference(transactions.required(put), new Refusal.NotFound());
    }

    private Mono<Outcome<PutMemberUseCase.Result>> result(Member member) {
        return Work.decide(members.find(member.project(), member.user()),
                view -> Outcome.done(new PutMemberUseCase.Result(view, member.version() == 0)));
    }

    @Override
    public Mono<Outcome<MemberView>> remove(RemoveMemberUseCase.Command command) {
        var removed = Work.then(Work.decide(projects.findAccessForUpdate(command.project(), command.actor()),
                access -> Outcome.unless(access.refusalToSee(), () -> Outcome.done(access))),
                access -> Work.decide(members.find(command.project(), command.user()), view -> view.member()
                        .remove(access, command.precondition())
                        .map(member -> view)));
        return transactions.required(Work.write(removed, view -> members.delete(command.project(), command.user())
                .then(events.append(command.actor(), new MemberEvent.Removed(view.member())))));
    }

    private Mono<Outcome<ProjectAccess>> visible(ProjectId id, Actor actor) {
        return Work.decide(projects.findAccess(id, actor),
                access -> Outcome.unless(access.refusalToSee(), () -> Outcome.done(access)));
    }
}
