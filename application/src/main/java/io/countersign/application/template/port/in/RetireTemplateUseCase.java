package io.countersign.application.template.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Retires an equipment template: no new submission. Administrators may. */
public interface RetireTemplateUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<EquipmentTemplate>> retire(Command command);

    /** Its input. */
    record Command(Actor actor, TemplateId id, Precondition precondition, Checked<?> body, Instant at) {}
}
