package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The verdicts that a rule can come to when no more is known than some claims. People without a claim may vote
 * anything, a discipline without a claimed roll may have anybody beside those that are claimed, and a condition without
 * a claim may go either way.
 *
 * <p> Every node gets the set of verdicts that it may have. At a leaf the best and the worst are found with everybody
 * unclaimed approving and rejecting, because every combinator is monotone in its operands; a group is as good as with
 * the best, and as bad as with the worst, of the parts that may or may not apply. The set may be wider than the truth
 * where two parts of the rule hang on the same unclaimed fact, and never narrower.
 */
final class Claims {

    private static final DisciplineClaims NOTHING_CLAIMED = new DisciplineClaims();

    private final Map<ConsultantTypeId, DisciplineClaims> seats = new HashMap<>();
    private final Map<Condition, Truth> truths = new HashMap<>();
    private final Set<Condition> claimedTwice = new HashSet<>();

    Claims(Collection<? extends Witness> witnesses) {
        witnesses.forEach(witness -> {
            switch (witness) {
                case Ballot ballot -> seats(ballot.consultantType()).claim(ballot);
                case Witness.Awaited awaited -> seats(awaited.consultantType()).claim(awaited);
                case Witness.Roll roll -> seats(roll.consultantType()).claim(roll);
                case Witness.Holds(var condition, var truth) -> {
                    var other = truths.put(condition, truth);
                    if (other != null && other != truth) {
                        claimedTwice.add(condition);
                    }
                }
            }
        });
    }

    private DisciplineClaims seats(ConsultantTypeId type) {
        return seats.computeIfAbsent(type, missing -> new DisciplineClaims());
    }

    /** Whether two of the claims contradict each other. */
    boolean contradictory() {
        return !claimedTwice.isEmpty() || seats.values().stream().anyMatch(DisciplineClaims::contradictory);
    }

    /** Every verdict that the whole rule may have. */
    Set<Verdict> possible(Rule rule) {
        var possible = EnumSet.copyOf(of(rule));
        if (possible.remove(Verdict.NOT_APPLICABLE)) {
            possible.add(Verdict.UNSATISFIABLE);
        }
        return possible;
    }

    private Set<Verdict> of(Rule rule) {
        return switch (rule) {
            case Rule.Discipline leaf -> discipline(leaf);
            case Rule.AllOf(var rules) -> group(rules, rules.size(), true);
            case Rule.AnyOf(var rules) -> group(rules, 1, false);
            case Rule.AtLeast(var count, var rules) -> group(rules, count, false);
            case Rule.InSequence(var rules) -> group(rules, rules.size(), true);
            case Rule.Veto(var types, var inner) -> veto(types, of(inner));
            case Rule.When(var condition, var inner) -> when(condition, of(inner));
        };
    }

    private Set<Verdict> discipline(Rule.Discipline leaf) {
        var claimed = seats.getOrDefault(leaf.consultantType(), NOTHING_CLAIMED);
        return EnumSet.range(RuleEvaluator.ofVotes(leaf, claimed.operands(Verdict.APPROVED, leaf.count())),
                RuleEvaluator.ofVotes(leaf, claimed.operands(Verdict.REJECTED, leaf.count())));
    }

    private Set<Verdict> veto(List<ConsultantTypeId> types, Set<Verdict> inner) {
        if (types.stream().anyMatch(type -> rejects(type, Verdict.APPROVED))) {
            return EnumSet.of(Verdict.REJECTED);
        }
        var possible = EnumSet.copyOf(inner);
        if (types.stream().anyMatch(type -> rejects(type, Verdict.REJECTED))) {
            possible.add(Verdict.REJECTED);
        }
        return possible;
    }

    private boolean rejects(ConsultantTypeId type, Verdict unclaimed) {
        return seats.getOrDefault(type, NOTHING_CLAIMED).operands(unclaimed, 1).contains(Verdict.REJECTED);
    }

    private Set<Verdict> when(Condition condition, Set<Verdict> inner) {
        var asked = new Witness.Holds(condition, Truth.TRUE);
        var claimed = truths.get(asked.condition());
        if (claimed == null) {
            var possible = EnumSet.copyOf(inner);
            possible.add(Verdict.NOT_APPLICABLE);
            return possible;
        }
        var truth = asked.truth() == Truth.TRUE ? claimed : claimed.not();
        return truth == Truth.FALSE ? EnumSet.of(Verdict.NOT_APPLICABLE) : inner;
    }

    private Set<Verdict> group(List<Rule> rules, int rank, boolean all) {
        var parts = rules.stream().map(this::of).toList();
        var best = ends(parts, rank, all, Collections::min, Comparator.naturalOrder());
        var worst = ends(parts, rank, all, Collections::max, Comparator.reverseOrder());
        return EnumSet.range(best.min(Comparator.naturalOrder()).orElseThrow(),
                worst.max(Comparator.naturalOrder()).orElseThrow());
    }

    /**
     * The verdicts of a group with each part at one end of what it may be. Of the parts that may or may not apply, for
     * each number of them, those count that lie furthest to that end.
     */
    private static Stream<Verdict> ends(List<Set<Verdict>> parts, int rank, boolean all,
            Function<Set<Verdict>, Verdict> end, Comparator<Verdict> furthestFirst) {
        var certain = parts.stream().filter(part -> !part.contains(Verdict.NOT_APPLICABLE)).map(end).toList();
        var doubtful = parts.stream()
                .filter(part -> part.contains(Verdict.NOT_APPLICABLE) && part.size() > 1)
                .map(Claims::applying)
                .map(end)
                .sorted(furthestFirst)
                .toList();
        return IntStream.rangeClosed(0, doubtful.size())
                .mapToObj(count -> Stream.concat(certain.stream(), doubtful.stream().limit(count)).toList())
                .map(operands -> RuleEvaluator.ofOperands(operands, rank, all));
    }

    private static Set<Verdict> applying(Set<Verdict> part) {
        var applying = EnumSet.copyOf(part);
        applying.remove(Verdict.NOT_APPLICABLE);
        return applying;
    }
}
