package io.countersign.application.requirement.port.out;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import reactor.core.publisher.Mono;

/** Keeps requirement values. */
public interface RequirementRepository {

    /** @return the values, {@linkplain RequirementValues#none none} when none were set: exactly one */
    Mono<RequirementValues> find(ProjectId project, TemplateId template);

    /** @return the same, locked until the transaction ends; also the absence of values is locked */
    Mono<RequirementValues> findForUpdate(ProjectId project, TemplateId template);

    /** Keeps the values. Completes empty. */
    Mono<Void> save(RequirementValues values);
}
