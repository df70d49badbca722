package io.countersign.adapter.web.simulation;

import io.countersign.domain.simulation.SimulationStep;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A simulation as one JSON document: the summary, with the first of what there is to say. */
record SimulationResponse(String type, long replayed, long unchanged, long flips, long deadEnds, long reconstructed,
        List<SimulationLines.Flip> firstFlips, List<SimulationLines.DeadEnd> firstDeadEnds) {

    private static final int FIRST = 1_000;

    /** @return the document, when the last step has come */
    static Mono<SimulationResponse> gather(Flux<SimulationStep> steps) {
        return steps.collect(Gathering::new, Gathering::add).map(Gathering::response);
    }

    /** The steps so far, as many as are kept. */
    private static final class Gathering {

        private final List<SimulationLines.Flip> flips = new ArrayList<>();
        private final List<SimulationLines.DeadEnd> deadEnds = new ArrayList<>();
        private SimulationStep.Summary summary = SimulationStep.Summary.NOTHING;

        void add(SimulationStep step) {
            switch (step) {
                case SimulationStep.Flip flip when flips.size() < FIRST -> flips.add(SimulationLines.Flip.from(flip));
                case SimulationStep.DeadEnd end when deadEnds.size() < FIRST ->
                    deadEnds.add(SimulationLines.DeadEnd.from(end));
                case SimulationStep.Summary last -> summary = last;
                case SimulationStep.Flip more -> {
                }
                case SimulationStep.DeadEnd more -> {
                }
                case SimulationStep.Progress progress -> {
                }
            }
        }

        SimulationResponse response() {
            return new SimulationResponse("summary", summary.replayed(), summary.unchanged(), summary.flips(),
                    summary.deadEnds(), summary.reconstructed(), List.copyOf(flips), List.copyOf(deadEnds));
        }
    }
}
