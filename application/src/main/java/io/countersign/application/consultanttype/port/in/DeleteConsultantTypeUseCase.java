package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Deletes a consultant type that nothing refers to. Administrators may. */
public interface DeleteConsultantTypeUseCase {

    /** @return exactly one outcome, with the consultant type that was deleted */
    Mono<Outcome<ConsultantType>> delete(Command command);

    /** Its input. */
    record Command(Actor actor, ConsultantTypeId id, Precondition precondition) {}
}
