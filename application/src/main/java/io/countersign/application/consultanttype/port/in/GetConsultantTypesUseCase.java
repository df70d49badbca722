package io.countersign.application.consultanttype.port.in;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.Actor;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Reads every consultant type, also retired ones. Any authenticated user may. */
public interface GetConsultantTypesUseCase {

    /** @return exactly one map, by id */
    Mono<Map<ConsultantTypeId, ConsultantType>> all(Query query);

    /** Its input. */
    record Query(Actor actor) {}
}
