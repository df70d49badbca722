package io.countersign.application.consultanttype.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists consultant types, newest first. Any authenticated user may. */
public interface ListConsultantTypesUseCase {

    /** @return exactly one page */
    Mono<Page<ConsultantType>> list(Query query);

    /** Its input. */
    record Query(Actor actor, PageRequest page) {}
}
