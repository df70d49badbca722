package io.countersign.application.assignment;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Consultant assignments in memory. */
public final class InMemoryAssignmentRepository implements AssignmentRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryAssignmentRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<ConsultantAssignment> find(ProjectId project, ConsultantAssignmentId id) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(() -> Optional.ofNullable(store.assignments.get(id))
                .filter(assignment -> isOpenIn(project, assignment)))));
    }

    @Override
    public Mono<Page<ConsultantAssignment>> page(ProjectId project, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(
                store.assignments.values().stream().filter(assignment -> isOpenIn(project, assignment)), request,
                assignment -> new Position(assignment.createdAt(), assignment.id().value()))));
    }

    private static boolean isOpenIn(ProjectId project, ConsultantAssignment assignment) {
        return assignment.project().equals(project) && assignment.endedAt().isEmpty();
    }

    @Override
    public Mono<Void> insert(ConsultantAssignment assignment, UserId createdBy) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (!store.projects.containsKey(assignment.project())) {
                throw Violations.brokenReference("fk_consultant_assignments_project_id");
            }
            if (!store.users.containsKey(assignment.user())) {
                throw Violations.brokenReference("fk_consultant_assignments_user_id");
            }
            if (!store.consultantTypes.containsKey(assignment.consultantType())) {
                throw Violations.brokenReference("fk_consultant_assignments_consultant_type_id");
            }
            if (!store.users.containsKey(createdBy)) {
                throw Violations.brokenReference("fk_consultant_assignments_created_by_id");
            }
            var taken = store.assignments.values().stream()
                    .anyMatch(other -> isOpenIn(assignment.project(), other) && other.user().equals(assignment.user())
                            && other.consultantType().equals(assignment.consultantType()));
            if (taken) {
                throw Violations.duplicate("uq_consultant_assignments_open");
            }
            return store.assignments.put(assignment.id(), assignment);
        }));
    }

    @Override
    public Mono<Void> update(ConsultantAssignment assignment) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var kept = store.assignments.get(assignment.id());
            if (kept == null || kept.version() != assignment.version() - 1) {
                throw Violations.otherVersion(assignment.id());
            }
            return store.assignments.put(assignment.id(), assignment);
        }));
    }
}
