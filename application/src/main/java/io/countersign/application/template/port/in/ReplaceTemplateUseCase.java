package io.countersign.application.template.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Changes the draft of an equipment template. Administrators may. */
public interface ReplaceTemplateUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<EquipmentTemplate>> replace(Command command);

    /** Its input. */
    record Command(Actor actor, TemplateId id, Precondition precondition, Checked<TemplateDefinition> definition,
            Instant at) {}
}
