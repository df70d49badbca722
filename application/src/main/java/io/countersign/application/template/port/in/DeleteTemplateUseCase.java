package io.countersign.application.template.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Deletes an equipment template that was never published. Administrators may. */
public interface DeleteTemplateUseCase {

    /** @return exactly one outcome, with the template that was deleted */
    Mono<Outcome<EquipmentTemplate>> delete(Command command);

    /** Its input. */
    record Command(Actor actor, TemplateId id, Precondition precondition) {}
}
