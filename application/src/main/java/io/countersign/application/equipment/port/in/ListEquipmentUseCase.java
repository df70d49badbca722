package io.countersign.application.equipment.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the equipment of a project, newest first. Everybody with a part in it may. */
public interface ListEquipmentUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<Equipment>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, PageRequest page) {}
}
