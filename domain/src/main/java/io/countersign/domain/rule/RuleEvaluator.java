package io.countersign.domain.rule;

import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The meaning of rules: one total function from a rule and the votes to a verdict with its evidence. Every combinator
 * is an order statistic on the chain of {@link Verdict}; nothing is short-circuited, so the evidence is complete.
 */
public final class RuleEvaluator {

    private final Electorate electorate;
    private final Circumstances circumstances;

    private RuleEvaluator(Electorate electorate, Circumstances circumstances) {
        this.electorate = electorate;
        this.circumstances = circumstances;
    }

    /**
     * @return the verdict of the whole rule; a rule of which nothing applies is unsatisfiable, so that it never
     *         approves
     */
    public static Evaluation evaluate(Rule rule, Electorate electorate, Circumstances circumstances) {
        var evaluation = new RuleEvaluator(electorate, circumstances).evaluate(rule, true);
        return evaluation.verdict() == Verdict.NOT_APPLICABLE
                ? new Evaluation(rule, Verdict.UNSATISFIABLE, evaluation.open(), evaluation.parts(), Map.of(),
                        evaluation.undecidable())
                : evaluation;
    }

    private Evaluation evaluate(Rule rule, boolean open) {
        return switch (rule) {
            case Rule.Discipline leaf -> discipline(leaf, open);
            case Rule.AllOf(var rules) -> group(rule, open, evaluateAll(rules, open), rules.size(), true);
            case Rule.AnyOf(var rules) -> group(rule, open, evaluateAll(rules, open), 1, false);
            case Rule.AtLeast(var count, var rules) -> group(rule, open, evaluateAll(rules, open), count, false);
            case Rule.InSequence(var rules) -> group(rule, open, evaluateSteps(rules, open), rules.size(), true);
            case Rule.Veto veto -> veto(veto, open);
            case Rule.When when -> when(when, open);
        };
    }

    private List<Evaluation> evaluateAll(List<Rule> rules, boolean open) {
        var parts = new ArrayList<Evaluation>(rules.size());
        for (var rule : rules) {
            parts.add(evaluate(rule, open));
        }
        return parts;
    }

    private List<Evaluation> evaluateSteps(List<Rule> rules, boolean open) {
        var steps = new ArrayList<Evaluation>();
        var reached = open;
        for (var rule : rules) {
            var step = evaluate(rule, reached);
            steps.add(step);
            reached = reached && (step.verdict().positive() || step.verdict() == Verdict.NOT_APPLICABLE);
        }
        return steps;
    }

    private static Evaluation group(Rule rule, boolean open, List<Evaluation> parts, int rank, boolean all) {
        var verdicts = new ArrayList<Verdict>(parts.size());
        for (var part : parts) {
            if (part.verdict() != Verdict.NOT_APPLICABLE) {
                verdicts.add(part.verdict());
            }
        }
        return new Evaluation(rule, ofOperands(verdicts, rank, all), open, parts, Map.of(), false);
    }

    private Evaluation discipline(Rule.Discipline leaf, boolean open) {
        Map<UserId, Verdict> operands = electorate.operands(leaf.consultantType());
        return new Evaluation(leaf, ofVotes(leaf, operands.values()), open, List.of(), operands, false);
    }

    /** The rank counts the operands that apply: of {@code allOf} it is all of those, not all that are written. */
    static Verdict ofOperands(Collection<Verdict> applicable, int rank, boolean all) {
        return nthBest(applicable, all ? Math.max(1, applicable.size()) : rank);
    }

    static Verdict ofVotes(Rule.Discipline leaf, Collection<Verdict> votes) {
        var verdict = nthBest(votes, leaf.count());
        if (leaf.blocking()) {
            for (var vote : votes) {
                verdict = vote.negative() ? worse(verdict, vote) : verdict;
            }
        }
        return verdict;
    }

    private Evaluation veto(Rule.Veto veto, boolean open) {
        var inner = evaluate(veto.rule(), open);
        var vetoed = false;
        for (var type : veto.consultantTypes()) {
            vetoed |= electorate.operands(type).containsValue(Verdict.REJECTED);
        }
        return new Evaluation(veto, vetoed ? Verdict.REJECTED : inner.verdict(), open, List.of(inner), Map.of(), false);
    }

    private Evaluation when(Rule.When when, boolean open) {
        var truth = when.condition().holds(circumstances);
        var applies = truth != Truth.FALSE;
        var inner = evaluate(when.rule(), open && applies);
        return new Evaluation(when, applies ? inner.verdict() : Verdict.NOT_APPLICABLE, open && applies, List.of(inner),
                Map.of(), truth == Truth.UNKNOWN);
    }

    /** Fewer operands than asked for can never do. */
    private static Verdict nthBest(Collection<Verdict> operands, int rank) {
        var bestFirst = operands.toArray(Verdict[]::new);
        Arrays.sort(bestFirst);
        return rank <= bestFirst.length ? bestFirst[rank - 1] : Verdict.UNSATISFIABLE;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
