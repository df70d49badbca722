package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.user.UserId;
import io.countersign.domain.value.SpecificationValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No world in which the witnesses are true has a verdict that they exclude: every world of two disciplines with two people
 * each and two conditions, judged by the definition of the algebra.
 */
class ProofSoundnessTest {

    private static final int CLAIMS = RandomJson.runs(150);
    private static final Condition P = new Condition.Deviates(List.of("p"));
    private static final Condition Q = new Condition.Deviates(List.of("q"));

    /** What somebody can be to a discipline: none of its people, awaited, or a voter. */
    private static final List<Optional<Optional<DecisionKind>>> STATES = Stream.concat(
            Stream.of(Optional.<Optional<DecisionKind>>empty(), Optional.of(Optional.<DecisionKind>empty())),
            Stream.of(DecisionKind.values()).map(kind -> Optional.of(Optional.of(kind))))
            .toList();

    /** Which conditions hold. */
    private record Facts(Set<Condition> holding) {

        static final List<Facts> ALL = Stream.of(Set.<Condition>of(), Set.of(P), Set.of(Q), Set.of(P, Q))
                .map(Facts::new).toList();

        /** The rule with its conditions put to what they come to, as the definition of verdicts knows them. */
        Rule settled(Rule rule) {
            return switch (rule) {
                case Rule.Discipline leaf -> leaf;
                case Rule.AllOf(var rules) -> new Rule.AllOf(settled(rules));
                case Rule.AnyOf(var rules) -> new Rule.AnyOf(settled(rules));
                case Rule.AtLeast(var count, var rules) -> new Rule.AtLeast(count, settled(rules));
                case Rule.InSequence(var rules) -> new Rule.InSequence(settled(rules));
                case Rule.Veto(var types, var inner) -> new Rule.Veto(types, settled(inner));
                case Rule.When(var condition, var inner) ->
                    new Rule.When(holds(condition) ? Poll.TRUE : Poll.FALSE, settled(inner));
            };
        }

        private List<Rule> settled(List<Rule> rules) {
            return rules.stream().map(this::settled).toList();
        }

        boolean holds(Condition condition) {
            return condition instanceof Condition.Not(var inner) ? !holds(inner) : holding.contains(condition);
        }
    }

    private record World(Poll poll, DefinedVerdict definition, Facts truths) {

        Verdict verdict(Map<Facts, Rule> settled) {
            return definition.of(settled.get(truths));
        }

        boolean makesTrue(Witness witness) {
            return switch (witness) {
                case Ballot ballot -> poll.ballots().contains(ballot);
                case Witness.Awaited(var type, var user) ->
                    poll.eligible().getOrDefault(type, Set.of()).contains(user)
                            && poll.ballots().stream().noneMatch(
                                    it -> it.consultantType().equals(type) && it.user().equals(user));
                case Witness.Roll(var type, var users) -> users.equals(people(type));
                case Witness.Holds(var condition, var truth) -> Truth.of(truths.holds(condition)) == truth;
            };
        }

        private Set<UserId> people(ConsultantTypeId type) {
            var people = new HashSet<>(poll.eligible().getOrDefault(type, Set.of()));
            poll.ballots().stream().filter(it -> it.consultantType().equals(type)).forEach(ballot -> {
                if (ballot.decision() == DecisionKind.RECUSED) {
                    people.remove(ballot.user());
                } else {
                    people.add(ballot.user());
                }
            });
            return people;
        }

        List<Witness> facts() {
            var facts = new ArrayList<Witness>(poll.ballots());
            for (var type = 0; type < 2; type++) {
                var of = type(type);
                facts.add(new Witness.Roll(of, new HashSet<>(poll.electorate().operands(of).keySet())));
                poll.electorate().awaited(of).forEach(user -> facts.add(new Witness.Awaited(of, user)));
            }
            Stream.of(P, Q).forEach(it -> facts.add(new Witness.Holds(it, Truth.of(truths.holds(it)))));
            return facts;
        }
    }

    @Test
    void excludesNoVerdictOfAWorldInWhichTheWitnessesAreTrue() {
        var seed = RandomJson.seed("witnesses exclude nothing that can be");
        var random = new Random(seed);
        var worlds = worlds();
        var judged = 0;
        var proven = 0;
        for (var run = 0; run < CLAIMS; run++) {
            var rule = randomRule(random, 3);
            var settled = settled(rule);
            var facts = worlds.get(random.nextInt(worlds.size())).facts();
            var share = random.nextInt(1, 10);
            var claimed = facts.stream().filter(fact -> random.nextInt(10) < share).toList();
            var possible = new Claims(claimed).possible(rule);
            proven += possible.size() == 1 ? 1 : 0;
            for (var world : worlds) {
                if (claimed.stream().allMatch(world::makesTrue)) {
                    judged++;
                    if (!possible.contains(world.verdict(settled))) {
                        throw new AssertionError("seed %d: %s of %s excluded by %s in %s".formatted(seed,
                                world.verdict(settled), rule, claimed, world));
                    }
                }
            }
        }
        System.out.printf("%d verdicts of worlds over %d sets of witnesses, %d of which prove a verdict%n", judged,
                CLAIMS, proven);
        assertThat(proven).isGreaterThan(CLAIMS / 20);
        assertThat(judged).isGreaterThan(CLAIMS * 100);
    }

    @Test
    void leavesNoWorldWithAnotherVerdictThanTheProvenOne() {
        var seed = RandomJson.seed("a proven verdict is the only one");
        var random = new Random(seed);
        var worlds = worlds();
        for (var run = 0; run < CLAIMS; run++) {
            var rule = randomRule(random, 3);
            var settled = settled(rule);
            var world = worlds.get(random.nextInt(worlds.size()));
            var verdict = world.verdict(settled);
            var proof = Proof.of(rule, world.poll().electorate(), circumstances(world.truths().holding()));
            assertThat(proof.verdict()).as("seed %d: %s in %s", seed, rule, world).isEqualTo(verdict);
            for (var other : worlds) {
                if (proof.witnesses().stream().allMatch(other::makesTrue) && other.verdict(settled) != verdict) {
                    throw new AssertionError("seed %d: %s but %s in %s".formatted(seed, proof, other.verdict(settled),
                            other));
                }
            }
        }
    }

    private static List<World> worlds() {
        var polls = List.of(new Poll(new HashMap<>(), List.of()));
        for (var seat = 0; seat < 4; seat++) {
            var type = type(seat / 2);
            var user = user(seat % 2);
            polls = polls.stream()
                    .flatMap(poll -> STATES.stream().map(state -> state
                            .map(vote -> vote.map(kind -> poll.with(new Ballot(type, user, kind)))
                                    .orElseGet(() -> poll.withEligible(type, user)))
                            .orElse(poll)))
                    .toList();
        }
        return polls.stream().flatMap(poll -> {
            var definition = new DefinedVerdict(poll);
            return Facts.ALL.stream().map(truths -> new World(poll, definition, truths));
        }).toList();
    }

    private static Map<Facts, Rule> settled(Rule rule) {
        var settled = new IdentityHashMap<Facts, Rule>();
        Facts.ALL.forEach(truths -> settled.put(truths, truths.settled(rule)));
        return settled;
    }

    private static Circumstances circumstances(Set<Condition> holding) {
        return new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String field) {
                return Optional.empty();
            }

            @Override
            public Set<String> deviating() {
                var deviating = new HashSet<String>();
                holding.forEach(condition -> condition.fields().forEach(deviating::add));
                return deviating;
            }
        };
    }

    private static Rule randomRule(Random random, int depth) {
        var kind = random.nextInt(depth > 0 ? 9 : 2);
        return switch (kind) {
            case 0, 1 -> new Rule.Discipline(type(random.nextInt(2)), 1 + random.nextInt(2), random.nextBoolean(),
                    Optional.empty());
            case 2 -> new Rule.AllOf(operands(random, depth));
            case 3 -> new Rule.AnyOf(operands(random, depth));
            case 4 -> {
                var operands = operands(random, depth);
                yield new Rule.AtLeast(1 + random.nextInt(operands.size()), operands);
            }
            case 5 -> new Rule.InSequence(operands(random, depth));
            case 6 -> new Rule.Veto(List.of(type(random.nextInt(2))), randomRule(random, depth - 1));
            default -> new Rule.When(List.of(P, Q, new Condition.Not(P), new Condition.Not(Q)).get(random.nextInt(4)),
                    randomRule(random, depth - 1));
        };
    }

    private static List<Rule> operands(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> randomRule(random, depth - 1)).toList();
    }
}
