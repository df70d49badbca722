package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Creates a consultant type. Administrators may. */
public interface CreateConsultantTypeUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<ConsultantType>> create(Command command);

    /** Its input. */
    record Command(Actor actor, ConsultantTypeId id, Checked<ConsultantType.Definition> definition, Instant at) {}
}
