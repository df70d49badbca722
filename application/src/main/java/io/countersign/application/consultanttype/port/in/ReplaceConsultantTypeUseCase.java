package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Changes a consultant type. Administrators may. */
public interface ReplaceConsultantTypeUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<ConsultantType>> replace(Command command);

    /** Its input. */
    record Command(Actor actor, ConsultantTypeId id, Precondition precondition,
            Checked<ConsultantType.Definition> definition) {}
}
