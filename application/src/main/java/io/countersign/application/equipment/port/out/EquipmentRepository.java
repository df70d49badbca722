package io.countersign.application.equipment.port.out;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

/** Keeps the equipment of projects. */
public interface EquipmentRepository {

    /** @return the piece of equipment of that project, or empty */
    Mono<Equipment> find(ProjectId project, EquipmentId id);

    /** @return one page, newest first */
    Mono<Page<Equipment>> page(ProjectId project, PageRequest request);

    /** Adds it. Completes empty. */
    Mono<Void> insert(Equipment equipment, UserId createdBy);
}
