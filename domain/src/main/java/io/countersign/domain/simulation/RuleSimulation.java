package io.countersign.domain.simulation;

import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Reviews;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges rounds again with another rule.
 *
 * <p>Both verdicts, the one before and the one after, come from one and the same function, the review of a dossier;
 * only the rule in the dossier differs. So simulating the rule of a version is the identity for its rounds, whatever
 * the store knows of them. How a round really ended does not enter: it may have been overridden or withdrawn.
 *
 * @param rule the rule to try
 */
public record RuleSimulation(Rule rule) {

    public RuleSimulation {
        Objects.requireNonNull(rule, "rule");
    }

    /** @return how the verdict changes: a flip or a new dead end; empty when it stays */
    public Optional<SimulationStep> replay(StoredRound round) {
        var from = Reviews.of(round.dossier()).effectiveVerdict();
        var after = Reviews.of(withRule(round.dossier()));
        var to = after.effectiveVerdict();
        if (from == to) {
            return Optional.empty();
        }
        return Optional.of(to == Verdict.UNSATISFIABLE
                ? new SimulationStep.DeadEnd(round, from, after.understaffed())
                : new SimulationStep.Flip(round, from, to));
    }

    private Dossier withRule(Dossier dossier) {
        return dossier.with(dossier.template().withRule(rule));
    }
}
