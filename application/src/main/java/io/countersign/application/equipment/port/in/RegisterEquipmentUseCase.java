package io.countersign.application.equipment.port.in;

import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Registers a piece of equipment. Managers and contractors of the project may. */
public interface RegisterEquipmentUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Equipment>> register(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, EquipmentId id, Checked<Equipment.Definition> definition,
            Instant at) {}
}
