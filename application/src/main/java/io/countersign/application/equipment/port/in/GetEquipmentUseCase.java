package io.countersign.application.equipment.port.in;

import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one piece of equipment. Everybody with a part in the project may. */
public interface GetEquipmentUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Equipment>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, EquipmentId id) {}
}
