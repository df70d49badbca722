package io.countersign.application.simulation.port.in;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Judges the stored rounds of a template again with another rule. Administrators may, over all projects or one;
 * managers over a project of theirs.
 */
public interface SimulateRuleUseCase {

    /**
     * @return exactly one outcome. Its steps are read page by page as they are asked for, each subscription from the
     *         beginning: flips and dead ends in the order of the rounds, progress after every page, the summary as the
     *         last. An error ends them when the store fails midway
     */
    Mono<Outcome<Flux<SimulationStep>>> simulate(Query query);

    /**
     * Its input.
     *
     * @param body {@code {"rule", "projectId"?}}
     */
    record Query(Actor actor, TemplateId template, JsonValue body) {}
}
