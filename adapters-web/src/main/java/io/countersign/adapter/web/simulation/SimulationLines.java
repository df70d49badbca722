package io.countersign.adapter.web.simulation;

import io.countersign.domain.rule.Verdict;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.Round;
import java.util.List;
import java.util.Optional;

/** The steps of a simulation as JSON. */
final class SimulationLines {

    private SimulationLines() {
    }

    /** The number of rounds judged so far. */
    record Progress(String type, long replayed) {}

    /** A round that would have another verdict. */
    record Flip(String type, String submissionId, String number, String projectId, int templateVersion, int round,
            Optional<String> outcome, String circumstances, String from, String to) {

        static Flip from(SimulationStep.Flip flip) {
            var round = flip.round();
            var position = round.position();
            return new Flip("flip", position.submission().toString(), round.number().toString(),
                    position.project().toString(), version(round), position.round(), ended(round),
                    round.origin().jsonName(), flip.from().jsonName(), flip.to().jsonName());
        }
    }

    /** A round that nobody could have approved. */
    record DeadEnd(String type, String submissionId, String number, String projectId, int templateVersion, int round,
            Optional<String> outcome, String circumstances, String from, String to, List<Understaffed> understaffed) {

        static DeadEnd from(SimulationStep.DeadEnd end) {
            var round = end.round();
            var position = round.position();
            return new DeadEnd("dead_end", position.submission().toString(), round.number().toString(),
                    position.project().toString(), version(round), position.round(), ended(round),
                    round.origin().jsonName(), end.from().jsonName(), Verdict.UNSATISFIABLE.jsonName(),
                    end.understaffed().stream()
                            .map(leaf -> new Understaffed(leaf.consultantType().toString(), leaf.count()))
                            .toList());
        }
    }

    /** A discipline that had fewer people than the rule asks for. */
    record Understaffed(String consultantTypeId, int count) {}

    /** All rounds were judged again. */
    record Summary(String type, long replayed, long unchanged, long flips, long deadEnds, long reconstructed) {

        static Summary from(SimulationStep.Summary summary) {
            return new Summary("summary", summary.replayed(), summary.unchanged(), summary.flips(), summary.deadEnds(),
                    summary.reconstructed());
        }
    }

    static Object from(SimulationStep step) {
        return switch (step) {
            case SimulationStep.Progress(var replayed) -> new Progress("progress", replayed);
            case SimulationStep.Flip flip -> Flip.from(flip);
            case SimulationStep.DeadEnd end -> DeadEnd.from(end);
            case SimulationStep.Summary summary -> Summary.from(summary);
        };
    }

    private static int version(StoredRound round) {
        return round.dossier().template().id().number();
    }

    private static Optional<String> ended(StoredRound round) {
        return round.result().map(Round.Result::jsonName);
    }
}
