package io.countersign.application.equipment;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Equipment of projects in memory. */
public final class InMemoryEquipmentRepository implements EquipmentRepository {

    private final InMemoryStore store;

    /** @param store where it is kept */
    public InMemoryEquipmentRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Equipment> find(ProjectId project, EquipmentId id) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> Optional.ofNullable(store.equipment.get(id)).filter(item -> item.project().equals(project)))));
    }

    @Override
    public Mono<Page<Equipment>> page(ProjectId project, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(
                store.equipment.values().stream().filter(item -> item.project().equals(project)), request,
                item -> new Position(item.createdAt(), item.id().value()))));
    }

    @Override
    public Mono<Void> insert(Equipment equipment, UserId createdBy) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (store.equipment.containsKey(equipment.id())) {
                throw Violations.duplicate("pk_equipment");
            }
            if (!store.projects.containsKey(equipment.project())) {
                throw Violations.brokenReference("fk_equipment_profiles_project_id");
            }
            if (!store.users.containsKey(createdBy)) {
                throw Violations.brokenReference("fk_equipment_profiles_created_by_id");
            }
            return store.equipment.put(equipment.id(), equipment);
        }));
    }
}
