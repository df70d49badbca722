package io.countersign.application.requirement.port.in;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Sets and clears requirement values. Consultants may for the fields of their disciplines, managers for all. */
public interface UpdateRequirementsUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<RequirementValues>> update(Command command);

    /** Its input. */
    record Command(Actor actor, ProjectId project, TemplateId template, Precondition precondition, JsonValue patch,
            Instant at) {}
}
