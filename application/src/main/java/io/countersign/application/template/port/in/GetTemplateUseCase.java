package io.countersign.application.template.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one equipment template. Any authenticated user may. */
public interface GetTemplateUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<EquipmentTemplate>> get(Query query);

    /** Its input. */
    record Query(Actor actor, TemplateId id) {}
}
