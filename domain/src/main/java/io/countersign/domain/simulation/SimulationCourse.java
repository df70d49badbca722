package io.countersign.domain.simulation;

import io.countersign.domain.simulation.SimulationStep.DeadEnd;
import io.countersign.domain.simulation.SimulationStep.Flip;
import io.countersign.domain.simulation.SimulationStep.Progress;
import io.countersign.domain.simulation.SimulationStep.Summary;
import io.countersign.domain.simulation.StoredRound.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a simulation is, and what its last page of rounds had to say.
 *
 * @param steps of the last page: its flips and dead ends, then progress; of the empty page that ends the history the
 *             summary
 */
public record SimulationCourse(Summary soFar, List<SimulationStep> steps) {

    /** Before the first page. */
    public static final SimulationCourse START = new SimulationCourse(Summary.NOTHING, List.of());

    public SimulationCourse {
        Objects.requireNonNull(soFar, "soFar");
        steps = List.copyOf(steps);
    }

    /** @return the course after that page; an empty one is the last */
    public SimulationCourse after(List<StoredRound> page, RuleSimulation simulation) {
        if (page.isEmpty()) {
            return new SimulationCourse(soFar, List.of(soFar));
        }
        var said = new ArrayList<SimulationStep>();
        page.forEach(round -> simulation.replay(round).ifPresent(said::add));
        var flips = said.stream().filter(Flip.class::isInstance).count();
        var deadEnds = said.stream().filter(DeadEnd.class::isInstance).count();
        var reconstructed = page.stream().filter(round -> round.origin() == Origin.RECONSTRUCTED).count();
        var next = new Summary(soFar.replayed() + page.size(), soFar.unchanged() + page.size() - flips - deadEnds,
                soFar.flips() + flips, soFar.deadEnds() + deadEnds, soFar.reconstructed() + reconstructed);
        said.add(new Progress(next.replayed()));
        return new SimulationCourse(next, said);
    }
}
