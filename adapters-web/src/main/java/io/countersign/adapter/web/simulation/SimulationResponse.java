package io.countersign.adapter.web.simulation;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.simulation.SimulationStep;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A simulation as one JSON document: the summary, with the first flips and dead ends. */
final class SimulationResponse {

    private static final int FIRST = 1_000;

    private SimulationResponse() {
    }

    /** @return the document, when the last step has come */
    static Mono<JsonObject> gather(Flux<SimulationStep> steps) {
        return steps.collect(Gathering::new, Gathering::add).map(Gathering::response);
    }

    /** The steps so far, as many as are kept. */
    private static final class Gathering {

        private final List<JsonObject> flips = new ArrayList<>();
        private final List<JsonObject> deadEnds = new ArrayList<>();
        private SimulationStep.Summary summary = SimulationStep.Summary.NOTHING;

        void add(SimulationStep step) {
            switch (step) {
                case SimulationStep.Flip flip when flips.size() < FIRST -> flips.add(SimulationLines.from(flip));
                case SimulationStep.DeadEnd end when deadEnds.size() < FIRST ->
                    deadEnds.add(SimulationLines.from(end));
                case SimulationStep.Summary last -> summary = last;
                case SimulationStep.Flip more -> {
                }
                case SimulationStep.DeadEnd more -> {
                }
                case SimulationStep.Progress progress -> {
                }
            }
        }

        JsonObject response() {
            return Members.with()
                    .putAll(SimulationLines.from(summary))
                    .put("firstFlips", List.copyOf(flips))
                    .put("firstDeadEnds", List.copyOf(deadEnds))
                    .build();
        }
    }
}
