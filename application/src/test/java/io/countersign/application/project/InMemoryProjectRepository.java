package io.countersign.application.project;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore.MemberKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.util.Comparator;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Projects in memory. */
public final class InMemoryProjectRepository implements ProjectRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryProjectRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<ProjectAccess> findAccess(ProjectId id, Actor actor) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> Optional.ofNullable(store.projects.get(id)).map(project -> access(project, actor)))));
    }

    @Override
    public Mono<ProjectAccess> findAccessForUpdate(ProjectId id, Actor actor) {
        return findAccess(id, actor);
    }

    private ProjectAccess access(Project project, Actor actor) {
        var role = Optional.ofNullable(store.members.get(new MemberKey(project.id(), actor.id()))).map(Member::role);
        var assignments = store.assignments.values().stream()
                .filter(assignment -> assignment.project().equals(project.id()) && assignment.user().equals(actor.id()))
                .sorted(Comparator.comparing(ConsultantAssignment::createdAt)
                        .thenComparing(item -> item.id().toString()))
                .toList();
        return new ProjectAccess(actor, project, role, assignments, store.delegations()
                .filter(it -> it.assignment().project().equals(project.id()) && it.delegate().equals(actor.id()))
                .toList());
    }

    @Override
    public Mono<Page<Project>> page(Actor actor, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(
                store.projects.values().stream().filter(project -> access(project, actor).seesProject()), request,
                project -> new Position(project.createdAt(), project.id().value()))));
    }

    @Override
    public Mono<Void> insert(Project project) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (store.projects.containsKey(project.id())) {
                throw Violations.duplicate("pk_projects");
            }
            checkCode(project);
            return store.projects.put(project.id(), project);
        }));
    }

    @Override
    public Mono<Void> update(Project project) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var kept = store.projects.get(project.id());
            if (kept == null || kept.version() != project.version() - 1) {
                throw Violations.otherVersion(project.id());
            }
            checkCode(project);
            return store.projects.put(project.id(), project);
        }));
    }

    private void checkCode(Project project) {
        var taken = store.projects.values().stream()
                .filter(other -> !other.id().equals(project.id()))
                .flatMap(other -> other.definition().code().stream())
                .anyMatch(code -> project.definition().code().filter(code::equalsIgnoreCase).isPresent());
        if (taken) {
            throw Violations.duplicate("uq_project_profiles_code");
        }
    }
}
