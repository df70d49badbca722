package io.countersign.application.delegation;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Delegations in memory. */
public final class InMemoryDelegationRepository implements DelegationRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryDelegationRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Delegation> find(ConsultantAssignment assignment, DelegationId id) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> open(assignment).filter(it -> it.id().equals(id)).findFirst())));
    }

    @Override
    public Mono<Page<Delegation>> page(ConsultantAssignment assignment, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(open(assignment), request,
                it -> new Position(it.createdAt(), it.id().value()))));
    }

    private Stream<Delegation> open(ConsultantAssignment assignment) {
        return store.delegations().filter(it -> it.assignment().id().equals(assignment.id()))
                .filter(it -> it.revocation().isEmpty());
    }

    @Override
    public Mono<Void> insert(Delegation delegation) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            check(store.assignments.containsKey(delegation.assignment().id()), "assignment_id");
            check(store.users.containsKey(delegation.delegate()), "user_id");
            check(store.users.containsKey(delegation.createdBy()), "created_by_id");
            if (open(delegation.assignment()).anyMatch(it -> it.delegate().equals(delegation.delegate())
                    && it.validity().equals(delegation.validity()))) {
                throw Violations.duplicate("uq_consultant_delegations_open");
            }
            return Optional.ofNullable(store.delegations.put(delegation.id(), delegation));
        }));
    }

    private static void check(boolean present, String column) {
        if (!present) {
            throw Violations.brokenReference("fk_consultant_delegations_" + column);
        }
    }

    @Override
    public Mono<Void> update(Delegation delegation) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (open(delegation.assignment()).noneMatch(it -> it.id().equals(delegation.id()))) {
                throw Violations.otherVersion(delegation.id());
            }
            return Optional.ofNullable(store.delegations.put(delegation.id(), delegation));
        }));
    }
}
