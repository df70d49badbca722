package io.countersign.application.template.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Creates an equipment template as a draft. Administrators may. */
public interface CreateTemplateUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<EquipmentTemplate>> create(Command command);

    /** Its input. */
    record Command(Actor actor, TemplateId id, Checked<TemplateDefinition> definition, Instant at) {}
}
