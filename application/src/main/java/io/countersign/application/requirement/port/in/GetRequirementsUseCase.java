package io.countersign.application.requirement.port.in;

import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Reads the requirement values of a template in a project. Everybody with a part in it may. */
public interface GetRequirementsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<RequirementValues>> get(Query query);

    /** Its input. */
    record Query(Actor actor, ProjectId project, TemplateId template) {}
}
