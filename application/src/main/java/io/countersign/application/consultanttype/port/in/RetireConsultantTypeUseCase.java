package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Retires a consultant type: no new template may ask for it. Administrators may. */
public interface RetireConsultantTypeUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<ConsultantType>> retire(Command command);

    /** Its input. */
    record Command(Actor actor, ConsultantTypeId id, Precondition precondition, Checked<?> body, Instant at) {}
}
