package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The evaluator against the definition of the algebra on every tree of up to four nodes and every vote of three people.
 * Operands are taken in one order only, and so are the votes of people who could change places: that order does not matter
 * is a law of its own. Whoever recused himself stands for whoever is not there.
 */
@Tag("exhaustive")
class RuleExhaustionTest {

    private static final int NODES = 4;
    private static final int VOTERS = 3;

    /** What somebody can do: vote, or nothing yet. */
    private static final List<Optional<DecisionKind>> VOTES = Stream
            .concat(Stream.of(Optional.<DecisionKind>empty()), Arrays.stream(DecisionKind.values()).map(Optional::of))
            .toList();

    @ParameterizedTest(name = "people of the disciplines {0}")
    @ValueSource(strings = {"000", "001", "012"})
    void agreesWithTheDefinition(String disciplines) {
        var types = disciplines.chars().map(digit -> digit - '0').boxed().toList();
        var trees = new Trees((int) types.stream().distinct().count()).upTo(NODES);
        var polls = polls(types);
        var compared = new LongAdder();
        polls.parallelStream().forEach(poll -> {
            var definition = new DefinedVerdict(poll);
            for (var tree : trees) {
                var verdict = poll.verdict(tree);
                var defined = definition.of(tree);
                if (verdict != defined) {
                    throw new AssertionError("%s instead of %s: %s with %s".formatted(verdict, defined, tree, poll));
                }
            }
            compared.add(trees.size());
        });
        System.out.printf("disciplines %s: %d trees × %d ballots = %d verdicts compared%n", disciplines, trees.size(),
                polls.size(), compared.sum());
        assertThat(compared.sum()).isEqualTo((long) trees.size() * polls.size()).isGreaterThan(100_000);
    }

    private static List<Poll> polls(List<Integer> types) {
        return votes(types, List.of()).map(votes -> {
            var poll = new Poll(Map.of(), List.of());
            for (var person = 0; person < VOTERS; person++) {
                var type = type(types.get(person));
                var user = user(person);
                var eligible = poll.withEligible(type, user);
                poll = VOTES.get(votes.get(person)).map(kind -> eligible.with(new Ballot(type, user, kind)))
                        .orElse(eligible);
            }
            return poll;
        }).toList();
    }

    /** The votes of all people; those alone in their discipline, and those of one, in ascending order. */
    private static Stream<List<Integer>> votes(List<Integer> types, List<Integer> before) {
        var person = before.size();
        if (person == VOTERS) {
            return Stream.of(before);
        }
        var interchangeable = person > 0 && companions(types, person) == companions(types, person - 1);
        return IntStream.range(interchangeable ? before.getLast() : 0, VOTES.size()).boxed()
                .flatMap(vote -> votes(types, Stream.concat(before.stream(), Stream.of(vote)).toList()));
    }

    private static long companions(List<Integer> types, int person) {
        return types.stream().filter(types.get(person)::equals).count();
    }

    /** Trees over the leaves of some disciplines, by their number of nodes. */
    private static final class Trees {

        private final List<List<Rule>> bySize = new ArrayList<>(List.of(List.of()));
        private final int types;

        Trees(int types) {
            this.types = types;
        }

        List<Rule> upTo(int nodes) {
            bySize.add(leaves().toList());
            for (var size = 2; size <= nodes; size++) {
                bySize.add(Stream.concat(bySize.get(size - 1).stream().flatMap(this::wrapped),
                        operands(size - 1, 1, 0).flatMap(Trees::groups)).toList());
            }
            return bySize.stream().flatMap(List::stream).toList();
        }

        private Stream<Rule> leaves() {
            return IntStream.range(0, types).boxed()
                    .flatMap(type -> IntStream.rangeClosed(1, VOTERS + 1 - types).boxed()
                            .flatMap(count -> Stream.of(true, false).map(blocking -> new Rule.Discipline(type(type),
                                    count, blocking, Optional.empty()))));
        }

        private Stream<Rule> wrapped(Rule rule) {
            var vetoes = IntStream.range(1, 1 << types).mapToObj(set -> new Rule.Veto(IntStream.range(0, types)
                    .filter(type -> (set >> type & 1) == 1).mapToObj(Poll::type).toList(), rule));
            var conditions = Stream.of(Poll.TRUE, Poll.FALSE, Poll.UNKNOWN).map(it -> new Rule.When(it, rule));
            return Stream.concat(vetoes, conditions);
        }

        /** Every list of trees with so many nodes together, in the order in which the trees are listed. */
        private Stream<List<Rule>> operands(int nodes, int leastSize, int leastIndex) {
            if (nodes == 0) {
                return Stream.of(List.of());
            }
            return IntStream.rangeClosed(leastSize, nodes).boxed().flatMap(size -> {
                var trees = bySize.get(size);
                return IntStream.range(size == leastSize ? leastIndex : 0, trees.size()).boxed()
                        .flatMap(index -> operands(nodes - size, size, index)
                                .map(rest -> Stream.concat(Stream.of(trees.get(index)), rest.stream()).toList()));
            });
        }

        private static Stream<Rule> groups(List<Rule> rules) {
            return Stream.concat(Stream.of(new Rule.AllOf(rules), new Rule.AnyOf(rules), new Rule.InSequence(rules)),
                    IntStream.rangeClosed(1, rules.size()).mapToObj(count -> new Rule.AtLeast(count, rules)));
        }
    }
}
