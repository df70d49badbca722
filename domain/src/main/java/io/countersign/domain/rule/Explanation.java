package io.countersign.domain.rule;

import java.util.List;
import java.util.Objects;

/**
 * Why a verdict is what it is: part by part, by which facts, and what it would take.
 *
 * @param evaluation the verdict of every part of the rule
 * @param proof the verdict with the facts that force it
 * @param missing the positive votes that the rule still lacks, by discipline
 */
public record Explanation(Evaluation evaluation, Proof proof, List<MissingVotes> missing) {

    public Explanation {
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(proof, "proof");
        missing = List.copyOf(missing);
    }

    /** @return the explanation of what the rule says of these ballots */
    public static Explanation of(Rule rule, Electorate electorate, Circumstances circumstances) {
        var evaluation = RuleEvaluator.evaluate(rule, electorate, circumstances);
        return new Explanation(evaluation, Proof.of(rule, electorate, circumstances),
                MissingVotes.of(evaluation, electorate));
    }
}
