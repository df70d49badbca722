package io.countersign.adapter.web.simulation;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.ChangesNothing;
import io.countersign.adapter.web.collection.LinesAnswer;
import io.countersign.application.simulation.port.in.SimulateRuleUseCase;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.template.TemplateId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
final class SimulationController {

    private final SimulateRuleUseCase simulate;

    SimulationController(SimulateRuleUseCase simulate) {
        this.simulate = simulate;
    }

    @ChangesNothing
    @PostMapping(path = "/api/v1/equipment-templates/{templateId}/rule-simulations", produces = {
            MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    Mono<ResponseEntity<?>> simulate(Call call) {
        var query = new SimulateRuleUseCase.Query(call.actor(), call.id("templateId", TemplateId::new), call.body());
        var simulated = simulate.simulate(query);
        return call.asksForLines()
                ? simulated.map(outcome -> LinesAnswer.of(call,
                        outcome.map(steps -> steps.bufferUntil(SimulationController::endsPage)),
                        SimulationLines::from))
                : simulated.flatMap(SimulationController::gathered).map(outcome -> call.answer(outcome, Answer::ok));
    }

    /** The steps of one page of rounds go to the client together. */
    private static boolean endsPage(SimulationStep step) {
        return step instanceof SimulationStep.Progress || step instanceof SimulationStep.Summary;
    }

    private static Mono<Outcome<JsonObject>> gathered(Outcome<Flux<SimulationStep>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Flux<SimulationStep>>(var steps) -> SimulationResponse.gather(steps).map(Outcome::done);
            case Outcome.Refused<Flux<SimulationStep>>(var refusal) -> Mono.just(Outcome.refused(refusal));
        };
    }
}
