package io.countersign.domain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A verdict with the facts that force it. Those who have the rule and believe the witnesses need not take the verdict
 * on trust: {@link #holds()} tells them.
 *
 * <p> "At most as bad as s" takes as many operands that are not worse than s as the rank of a node asks for, "worse
 * than s" one more of the others than may be missing: to be that many, a proof names ballots, who is awaited, whole
 * rolls and the truth of conditions, and nothing more.
 *
 * @param witnesses what the verdict rests on; that a proof holds does not say that they are true
 */
public record Proof(Rule rule, List<Witness> witnesses, Verdict verdict) {

    public Proof {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(verdict, "verdict");
        witnesses = List.copyOf(witnesses);
    }

    /**
     * @return the verdict of {@link RuleEvaluator} with a minimal set of witnesses: without any one of them it does not
     *         hold. Where there is a choice, ballots stay and rolls, awaited people and conditions go.
     */
    public static Proof of(Rule rule, Electorate electorate, Circumstances circumstances) {
        var verdict = RuleEvaluator.evaluate(rule, electorate, circumstances).verdict();
        var facts = facts(rule, electorate, circumstances);
        return new Proof(rule, pruned(rule, verdict, List.of(), facts), verdict);
    }

    /**
     * Checks a proof without any other knowledge.
     *
     * @return whether the rule has this verdict and no other wherever all witnesses are true; false when two of them
     *         contradict each other
     */
    public static boolean verify(Rule rule, Collection<? extends Witness> witnesses, Verdict verdict) {
        var claims = new Claims(witnesses);
        return !claims.contradictory() && claims.possible(rule).equals(Set.of(verdict));
    }

    /** @return whether the witnesses force the verdict */
    public boolean holds() {
        return verify(rule, witnesses, verdict);
    }

    /** Everything that the rule can look at, the facts that are best left out first. */
    static List<Witness> facts(Rule rule, Electorate electorate, Circumstances circumstances) {
        var people = rule.decidingTypes().flatMap(electorate::witnesses).toList();
        var conditions = rule.nodes()
                .flatMap(node -> node instanceof Rule.When when
                        ? Stream.<Witness>of(Witness.Holds.of(when.condition(), circumstances))
                        : Stream.empty())
                .distinct();
        return Stream.<Stream<Witness>>of(people.stream().filter(Witness.Roll.class::isInstance),
                people.stream().filter(Witness.Awaited.class::isInstance),
                conditions,
                people.stream().filter(Ballot.class::isInstance))
                .flatMap(kind -> kind)
                .toList();
    }

    /**
     * The candidates that have to stay beside those that are kept anyway. The result is the same as dropping them one
     * after the other where the proof holds without, because more claims never prove less; halves are tried first,
     * because most can go.
     */
    private static List<Witness> pruned(Rule rule, Verdict verdict, List<Witness> kept, List<Witness> candidates) {
        if (verify(rule, kept, verdict)) {
            return List.of();
        }
        if (candidates.size() == 1) {
            return candidates;
        }
        var half = candidates.size() / 2;
        var later = candidates.subList(half, candidates.size());
        var first = pruned(rule, verdict, joined(kept, later), candidates.subList(0, half));
        var second = pruned(rule, verdict, joined(kept, first), later);
        return joined(first, second);
    }

    private static List<Witness> joined(List<Witness> one, List<Witness> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
