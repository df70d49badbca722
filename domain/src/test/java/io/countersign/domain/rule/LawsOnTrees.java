package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;

import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts one random tree after the other, each with a poll of its own, to every law. Laws of groups are about trees that
 * apply: the tree at hand and the two before it.
 */
final class LawsOnTrees {

    private final long seed;
    private final Random random;
    private final Map<Law, Integer> occasions = new EnumMap<>(Law.class);
    private Rule a;
    private Rule b;
    private Rule c;
    private Poll poll = new Poll(Map.of(), List.of());
    private Evaluation evaluation;
    private Verdict verdict;

    LawsOnTrees(long seed) {
        this.seed = seed;
        random = new Random(seed);
        a = tree();
        b = tree();
        c = tree();
        evaluation = poll.evaluate(a);
        verdict = evaluation.verdict();
    }

    /** @return on how many trees each law had something to say */
    Map<Law, Integer> check(int trees) {
        for (var count = 0; count < trees; count++) {
            c = b;
            b = a;
            a = tree();
            poll = Poll.random(random);
            evaluation = poll.evaluate(a);
            verdict = evaluation.verdict();
            agreesWithTheDefinition();
            groups();
            conditionsAndVetoes();
            votes();
            people();
        }
        return occasions;
    }

    /** At the root something that always applies; anything below. */
    private Rule tree() {
        var rule = Poll.randomRule(random, 2, true);
        return rule instanceof Rule.When || rule instanceof Rule.Veto ? new Rule.AllOf(List.of(rule)) : rule;
    }

    private void agreesWithTheDefinition() {
        var definition = new DefinedVerdict(poll);
        var asked = type(random.nextInt(3));
        holds(Law.AGREES_WITH_THE_DEFINITION, verdict == definition.of(a)
                && evaluation.isOpenFor(asked) == definition.isOpenFor(a, asked), poll, a);
    }

    private void groups() {
        var every = random.nextBoolean();
        Function<List<Rule>, Rule> group = every ? Rule.AllOf::new : Rule.AnyOf::new;
        var all = List.of(a, b, c);
        var best = poll.verdict(new Rule.AnyOf(all));
        var worst = poll.verdict(new Rule.AllOf(all));
        var grouped = every ? worst : best;
        same(Law.COMMUTATIVE, grouped, group.apply(List.of(c, a, b)));
        same(Law.ASSOCIATIVE, grouped, group.apply(List.of(group.apply(List.of(a, b)), c)));
        same(Law.ASSOCIATIVE, grouped, group.apply(List.of(a, group.apply(List.of(b, c)))));
        same(Law.IDEMPOTENT, verdict, group.apply(List.of(a, a)));
        same(Law.AT_LEAST_ONE_IS_ANY_OF, best, new Rule.AtLeast(1, all));
        same(Law.AT_LEAST_ALL_IS_ALL_OF, worst, new Rule.AtLeast(3, all));
        var middle = poll.verdict(new Rule.AtLeast(2, all));
        holds(Law.RANKS_ARE_ORDERED, best.atLeastAsGoodAs(middle) && middle.atLeastAsGoodAs(worst), poll, all);
        same(Law.IN_SEQUENCE_JUDGES_AS_ALL_OF, worst, new Rule.InSequence(all));
    }

    private void conditionsAndVetoes() {
        var never = new Rule.When(Poll.FALSE, c);
        var rank = random.nextInt(1, 3);
        same(Law.WHAT_DOES_NOT_APPLY_IS_DROPPED, poll.verdict(new Rule.AllOf(List.of(a, b))),
                new Rule.AllOf(List.of(a, never, b)));
        same(Law.WHAT_DOES_NOT_APPLY_IS_DROPPED, poll.verdict(new Rule.AtLeast(rank, List.of(a, b))),
                new Rule.AtLeast(rank, List.of(never, a, b)));
        var by = random.nextInt(3);
        var vetoed = new Rule.Veto(List.of(type(by)), a);
        var rejects = poll.latest().stream().anyMatch(vote -> vote.consultantType().equals(type(by))
                && vote.decision() == DecisionKind.REJECTED);
        holds(Law.VETO_REJECTS_WHATEVER_THE_RULE_SAYS,
                poll.verdict(vetoed) == (rejects ? Verdict.REJECTED : verdict), poll, vetoed);
        holds(Law.NOTHING_IS_POSITIVE_BEFORE_A_VOTE, !poll.withBallots(List.of()).verdict(a).positive(), poll, a);
        holds(Law.SAME_RULE_JUDGES_THE_SAME, poll.evaluate(a).equals(evaluation), poll, a);
    }

    private void votes() {
        var latest = poll.latest();
        if (!latest.isEmpty()) {
            var place = random.nextInt(latest.size());
            var vote = latest.get(place);
            var other = Poll.kind(random);
            if (vote.decision() != DecisionKind.RECUSED && other.compareTo(vote.decision()) < 0) {
                var better = new ArrayList<>(latest);
                better.set(place, new Ballot(vote.consultantType(), vote.user(), other));
                holds(Law.BETTER_VOTE_NEVER_WORSENS, poll.withBallots(better).verdict(a).atLeastAsGoodAs(verdict),
                        poll, a);
            }
        }
        if (latest.size() < poll.ballots().size()) {
            holds(Law.ONLY_LATEST_VOTE_COUNTS, poll.withBallots(latest).verdict(a) == verdict, poll, a);
        }
        if (latest.size() > 1) {
            var shuffled = new ArrayList<>(latest);
            Collections.shuffle(shuffled, random);
            holds(Law.ORDER_OF_DECISIONS_DOES_NOT_MATTER, poll.withBallots(shuffled).verdict(a) == verdict, poll, a);
        }
        var type = type(random.nextInt(3));
        poll.electorate().awaited(type).stream().findFirst().ifPresent(user -> {
            var first = new Ballot(type, user, Poll.kind(random));
            var after = poll.with(first).verdict(a);
            holds(Law.FIRST_VOTE_MOVES_ITS_WAY, first.decision() == DecisionKind.RECUSED
                    || (first.decision().positive() ? after.atLeastAsGoodAs(verdict) : verdict.atLeastAsGoodAs(after)),
                    poll.with(first), a);
        });
    }

    private void people() {
        if (verdict.positive()) {
            holds(Law.NEW_PEOPLE_TAKE_NOTHING_POSITIVE_AWAY,
                    poll.withEligible(type(random.nextInt(3)), user(9)).verdict(a) == verdict, poll, a);
        }
        var quorum = new Rule.Discipline(type(random.nextInt(3)), 2, random.nextBoolean(), Optional.empty());
        var voters = voters(quorum);
        if (!voters.isEmpty()) {
            // Whoever voted votes again, for this discipline and for the others.
            var again = Stream.concat(poll.ballots().stream(), voters.stream().flatMap(user -> Stream.of(0, 1, 2)
                    .map(other -> new Ballot(type(other), user, DecisionKind.APPROVED)))).toList();
            holds(Law.ONE_PERSON_FILLS_ONE_SEAT, voters.size() > 1 || !poll.withBallots(again)
                    .verdict(new Rule.AllOf(List.of(a, quorum))).positive(), poll, quorum);
        }
    }

    private List<UserId> voters(Rule.Discipline leaf) {
        return poll.latest().stream()
                .filter(vote -> vote.consultantType().equals(leaf.consultantType()))
                .filter(vote -> vote.decision() != DecisionKind.RECUSED)
                .map(Ballot::user)
                .toList();
    }

    private void same(Law law, Verdict expected, Rule rule) {
        holds(law, poll.verdict(rule) == expected, poll, List.of(expected, rule));
    }

    private void holds(Law law, boolean held, Poll with, Object rule) {
        occasions.merge(law, 1, Integer::sum);
        if (!held) {
            throw new AssertionError("seed %d: not %s: %s with %s".formatted(seed, law, rule, with));
        }
    }
}
