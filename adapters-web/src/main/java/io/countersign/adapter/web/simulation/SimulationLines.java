package io.countersign.adapter.web.simulation;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.simulation.StoredRound;

/** The steps of a simulation as JSON. */
final class SimulationLines {

    private SimulationLines() {
    }

    static JsonObject from(SimulationStep step) {
        return switch (step) {
            case SimulationStep.Progress(var replayed) -> of("progress").put("replayed", replayed).build();
            case SimulationStep.Flip flip -> round("flip", flip.round(), flip.from(), flip.to()).build();
            case SimulationStep.DeadEnd end -> round("dead_end", end.round(), end.from(), Verdict.UNSATISFIABLE)
                    .put("understaffed", end.understaffed().stream().map(SimulationLines::understaffed).toList())
                    .build();
            case SimulationStep.Summary summary -> of("summary")
                    .put("replayed", summary.replayed())
                    .put("unchanged", summary.unchanged())
                    .put("flips", summary.flips())
                    .put("deadEnds", summary.deadEnds())
                    .put("reconstructed", summary.reconstructed())
                    .build();
        };
    }

    private static Members of(String type) {
        return Members.with().put("type", type);
    }

    private static Members round(String type, StoredRound round, Verdict from, Verdict to) {
        var position = round.position();
        return of(type)
                .put("submissionId", position.submission())
                .put("number", round.number())
                .put("projectId", position.project())
                .put("templateVersion", round.dossier().template().id().number())
                .put("round", position.round())
                .put("outcome", round.result().map(Round.Result::jsonName))
                .put("circumstances", round.origin().jsonName())
                .put("from", from.jsonName())
                .put("to", to.jsonName());
    }

    private static JsonObject understaffed(Rule.Discipline leaf) {
        return Members.with()
                .put("consultantTypeId", leaf.consultantType())
                .put("count", leaf.count())
                .build();
    }
}
