package io.countersign.application.template.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads one published version. Any authenticated user may. */
public interface GetTemplateVersionUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<TemplateVersion>> get(Query query);

    /** Its input. */
    record Query(Actor actor, TemplateVersionId id) {}
}
