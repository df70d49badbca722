package io.countersign.bootstrap;

import io.countersign.application.assignment.port.in.CreateAssignmentUseCase;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.project.port.in.CreateProjectUseCase;
import io.countersign.application.project.port.in.GetMemberUseCase;
import io.countersign.application.project.port.in.GetProjectUseCase;
import io.countersign.application.project.port.in.PutMemberUseCase;
import io.countersign.application.project.port.in.ReplaceProjectUseCase;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.application.user.port.in.GetUserUseCase;
import io.countersign.domain.assignment.AssignmentDraft;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserDraft;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The project of local mode and its people. It gets its name as the last step: a project of that name is complete, and
 * nobody whom its manager removed comes back with the next start.
 */
final class DemoProject {

    private static final Project.Definition UNFINISHED = project("Demo project (being set up)");
    private static final Project.Definition FINISHED = project("Demo project");
    private static final Map<String, ProjectRole> MEMBERS = Map.of(
            DemoPeople.MANAGER, ProjectRole.MANAGER,
            DemoPeople.CONTRACTOR, ProjectRole.CONTRACTOR,
            DemoPeople.VIEWER, ProjectRole.VIEWER);

    private final Users users;
    private final Projects projects;
    private final Assignments assignments;
    private final Clock clock;

    DemoProject(Users users, Projects projects, Assignments assignments, Clock clock) {
        this.users = users;
        this.projects = projects;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** The use cases for users that it takes. */
    record Users(GetUserUseCase get, CreateUserUseCase create) {}

    /** The use cases for projects that it takes. */
    record Projects(GetProjectUseCase get, CreateProjectUseCase create, ReplaceProjectUseCase replace,
            GetMemberUseCase getMember, PutMemberUseCase putMember) {}

    /** The use cases for assignments that it takes. */
    record Assignments(GetAssignmentUseCase get, CreateAssignmentUseCase create) {}

    private static Project.Definition project(String name) {
        return new Project.Definition(name, Optional.of("DEMO"), ZoneId.of("UTC"));
    }

    /** Registers the people. Completes empty. */
    Mono<Void> register(Catalogue catalogue, Actor admin) {
        return Flux.concat(
                Flux.fromIterable(List.of(DemoPeople.ADMIN, DemoPeople.MANAGER, DemoPeople.CONTRACTOR,
                        DemoPeople.VIEWER)).concatMap(name -> register(name, "Demo " + name, admin)),
                Flux.fromIterable(catalogue.types())
                        .concatMap(type -> register(type.slug(), "Demo: " + type.definition().name(), admin)))
                .then();
    }

    private Mono<Void> register(String username, String name, Actor admin) {
        var id = CatalogueIds.user(username);
        var draft = new UserDraft(DemoPeople.email(username), name, Optional.of(DemoPeople.subject(username)));
        return users.get().get(new GetUserUseCase.Query(admin, id)).filter(CatalogueLoader::isAbsent)
                .flatMap(absent -> users.create()
                        .create(new CreateUserUseCase.Command(admin, id, new Checked.Valid<>(draft), clock.instant())))
                .map(created -> CatalogueLoader.done(created, "user " + username))
                .then();
    }

    /** Sets the project up, once the catalogue is there. Completes empty. */
    Mono<Void> setUp(Catalogue catalogue, Actor admin) {
        return projects.get().get(new GetProjectUseCase.Query(admin, CatalogueIds.PROJECT))
                .flatMap(found -> CatalogueLoader.isAbsent(found)
                        ? projects.create().create(new CreateProjectUseCase.Command(admin, CatalogueIds.PROJECT,
                                new Checked.Valid<>(UNFINISHED), clock.instant()))
                        : Mono.just(found))
                .map(found -> CatalogueLoader.done(found, "demo project"))
                .filter(project -> project.definition().equals(UNFINISHED))
                .flatMap(unfinished -> fill(catalogue, admin).then(finish(admin)));
    }

    private Mono<Void> fill(Catalogue catalogue, Actor admin) {
        return Flux.concat(
                Flux.fromIterable(MEMBERS.entrySet())
                        .concatMap(member -> add(member.getKey(), member.getValue(), admin)),
                Flux.fromIterable(catalogue.types()).concatMap(type -> assign(type, admin)))
                .then();
    }

    private Mono<Void> add(String username, ProjectRole role, Actor admin) {
        var user = CatalogueIds.user(username);
        return projects.getMember().get(new GetMemberUseCase.Query(admin, CatalogueIds.PROJECT, user))
                .filter(CatalogueLoader::isAbsent)
                .flatMap(absent -> projects.putMember().put(new PutMemberUseCase.Command(admin, CatalogueIds.PROJECT,
                        user, new Precondition.Missing(), new Checked.Valid<>(role), clock.instant())))
                .map(put -> CatalogueLoader.done(put, "member " + username))
                .then();
    }

    private Mono<Void> assign(Catalogue.Type type, Actor admin) {
        var id = CatalogueIds.assignment(type.slug());
        var draft = new AssignmentDraft(CatalogueIds.user(type.slug()), type.id(),
                new Validity(Optional.empty(), Optional.empty()));
        return assignments.get()
                .get(new GetAssignmentUseCase.Query(admin, CatalogueIds.PROJECT, id, clock.instant()))
                .filter(CatalogueLoader::isAbsent)
                .flatMap(absent -> assignments.create().create(new CreateAssignmentUseCase.Command(admin,
                        CatalogueIds.PROJECT, id, new Checked.Valid<>(draft), clock.instant())))
                .map(created -> CatalogueLoader.done(created, "assignment of " + type.slug()))
                .then();
    }

    private Mono<Void> finish(Actor admin) {
        return projects.replace().replace(new ReplaceProjectUseCase.Command(admin, CatalogueIds.PROJECT,
                new Precondition.AnyVersion(), new Checked.Valid<>(FINISHED), clock.instant()))
                .map(replaced -> CatalogueLoader.done(replaced, "demo project"))
                .then();
    }
}
