package io.countersign.application.template.port.in;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Lists the published versions of a template, newest first. Any authenticated user may. */
public interface ListTemplateVersionsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Page<TemplateVersion>>> list(Query query);

    /** Its input. */
    record Query(Actor actor, TemplateId template, PageRequest page) {}
}
