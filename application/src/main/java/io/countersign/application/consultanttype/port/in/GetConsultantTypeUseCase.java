package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one consultant type. Any authenticated user may. */
public interface GetConsultantTypeUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<ConsultantType>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ConsultantTypeId id) {}
}
