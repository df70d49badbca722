package io.countersign.application.template.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists equipment templates, newest first. Any authenticated user may. */
public interface ListTemplatesUseCase {

    /** @return exactly one page */
    Mono<Page<EquipmentTemplate>> list(Query query);

    /** Its input. */
    record Query(Actor actor, TemplateFilter filter, PageRequest page) {}
}
