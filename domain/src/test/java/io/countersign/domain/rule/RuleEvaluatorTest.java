package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.RandomJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The evaluator against the definitions of the algebra, exhaustively where that fits and at random beyond. */
class RuleEvaluatorTest {

    /** Smaller trees, and many more of them, are put to the same question by {@link RuleLawsTest}. */
    private static final int TREES = RandomJson.runs(20_000);

    private static final List<Optional<DecisionKind>> VOTES = Stream
            .concat(Stream.of(Optional.<DecisionKind>empty()), Arrays.stream(DecisionKind.values()).map(Optional::of))
            .toList();

    @Test
    void agreesWithTheDefinitionOnEveryVoteOfOneDiscipline() {
        var leaves = new ArrayList<Rule>();
        for (var count = 1; count <= 4; count++) {
            leaves.add(new Rule.Discipline(type(0), count, true, Optional.empty()));
            leaves.add(new Rule.Discipline(type(0), count, false, Optional.empty()));
        }
        for (var seats = 0; seats <= 3; seats++) {
            for (var poll : polls(List.of(0, 0, 0), seats)) {
                assertAgree(leaves, poll);
            }
        }
    }

    @Test
    void agreesWithTheDefinitionOnEveryTreeOfUpToThreeNodes() {
        var leaves = new ArrayList<Rule>();
        for (var type = 0; type < 2; type++) {
            for (var count = 1; count <= 2; count++) {
                leaves.add(new Rule.Discipline(type(type), count, true, Optional.empty()));
                leaves.add(new Rule.Discipline(type(type), count, false, Optional.empty()));
            }
        }
        var trees = trees(leaves, 3);
        polls(List.of(0, 0, 1), 3).forEach(poll -> assertAgree(trees, poll));
    }

    @Test
    void agreesWithTheDefinitionOnRandomTrees() {
        var seed = RandomJson.seed("rules mean what they are defined to");
        var random = new Random(seed);
        var seen = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var count = 0; count < TREES; count++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var definition = new DefinedVerdict(poll);
            var evaluation = poll.evaluate(rule);
            var asked = type(random.nextInt(3));
            if (evaluation.verdict() != definition.of(rule)
                    || evaluation.isOpenFor(asked) != definition.isOpenFor(rule, asked)) {
                throw new AssertionError("seed %d: %s instead of %s, open for %s %s: %s with %s".formatted(seed,
                        evaluation.verdict(), definition.of(rule), asked, evaluation.isOpenFor(asked), rule, poll));
            }
            seen.merge(evaluation.verdict(), 1, Integer::sum);
        }
        // Agreement would say little if hardly any rule were satisfied or refused.
        assertThat(seen.keySet()).containsExactly(Verdict.APPROVED, Verdict.APPROVED_AS_NOTED, Verdict.PENDING,
                Verdict.UNSATISFIABLE, Verdict.NEEDS_REVISION, Verdict.REJECTED);
        assertThat(seen.values()).allMatch(times -> times > TREES / 50);
    }

    @Test
    void judgesTheExamplesAsTheWordsSay() {
        var both = new Rule.AllOf(List.of(Rule.Discipline.of(type(0)), Rule.Discipline.of(type(1))));
        var poll = new Poll(Map.of(type(0), Set.of(user(0)), type(1), Set.of(user(1))), List.of());

        assertThat(poll.verdict(both)).isEqualTo(Verdict.PENDING);
        assertThat(poll.with(vote(0, 0, DecisionKind.APPROVED)).verdict(both)).isEqualTo(Verdict.PENDING);
        assertThat(poll.with(vote(0, 0, DecisionKind.APPROVED)).with(vote(1, 1, DecisionKind.APPROVED)).verdict(both))
                .isEqualTo(Verdict.APPROVED);
        assertThat(poll.with(vote(0, 0, DecisionKind.APPROVED)).with(vote(1, 1, DecisionKind.APPROVED_AS_NOTED))
                .verdict(both)).isEqualTo(Verdict.APPROVED_AS_NOTED);
        assertThat(poll.with(vote(0, 0, DecisionKind.REVISION_REQUESTED)).verdict(both))
                .isEqualTo(Verdict.NEEDS_REVISION);
        assertThat(poll.with(vote(0, 0, DecisionKind.RECUSED)).verdict(both)).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(poll.verdict(new Rule.Discipline(type(0), 2, true, Optional.empty())))
                .isEqualTo(Verdict.UNSATISFIABLE);
    }

    @Test
    void keepsTheVoteOfSomebodyWhoLeftAfterVoting() {
        var left = new Poll(Map.of(), List.of(vote(0, 0, DecisionKind.APPROVED)));

        assertThat(left.verdict(Rule.Discipline.of(type(0)))).isEqualTo(Verdict.APPROVED);
        assertThat(left.verdict(new Rule.Discipline(type(0), 2, true, Optional.empty())))
                .isEqualTo(Verdict.UNSATISFIABLE);
    }

    @Test
    void neverApprovesByWhatDoesNotApply() {
        var never = new Rule.When(Poll.FALSE, Rule.Discipline.of(type(0)));
        var poll = new Poll(Map.of(type(0), Set.of(user(0))), List.of(vote(0, 0, DecisionKind.APPROVED)));

        assertThat(poll.evaluate(never)).satisfies(it -> {
            assertThat(it.verdict()).isEqualTo(Verdict.UNSATISFIABLE);
            assertThat(it.open()).isFalse();
            assertThat(it.isOpenFor(type(0))).isFalse();
        });
        assertThat(poll.verdict(new Rule.AllOf(List.of(never)))).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(poll.verdict(new Rule.AnyOf(List.of(never, never)))).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(poll.verdict(new Rule.Veto(List.of(type(1)), never))).isEqualTo(Verdict.UNSATISFIABLE);
        assertThat(poll.verdict(new Rule.AllOf(List.of(never, Rule.Discipline.of(type(0))))))
                .isEqualTo(Verdict.APPROVED);
    }

    @Test
    void takesAConditionThatCannotBeEvaluatedAsTrueAndSaysSo() {
        var poll = new Poll(Map.of(type(0), Set.of(user(0))), List.of());
        var leaf = Rule.Discipline.of(type(0));

        assertThat(poll.evaluate(new Rule.When(Poll.UNKNOWN, leaf))).satisfies(it -> {
            assertThat(it.verdict()).isEqualTo(Verdict.PENDING);
            assertThat(it.undecidable()).isTrue();
        });
        assertThat(poll.evaluate(new Rule.When(Poll.TRUE, leaf)).undecidable()).isFalse();
        assertThat(poll.evaluate(new Rule.When(Poll.FALSE, leaf)).undecidable()).isFalse();
    }

    @Test
    void answersTheEvidenceOfEveryNode() {
        var rule = new Rule.AnyOf(List.of(Rule.Discipline.of(type(0)), new Rule.When(Poll.FALSE,
                Rule.Discipline.of(type(1)))));
        var poll = new Poll(Map.of(type(0), Set.of(user(0), user(1)), type(1), Set.of(user(1))),
                List.of(vote(0, 0, DecisionKind.APPROVED)));
        var evaluation = poll.evaluate(rule);

        assertThat(evaluation.nodes().map(Evaluation::verdict)).containsExactly(Verdict.APPROVED, Verdict.APPROVED,
                Verdict.NOT_APPLICABLE, Verdict.PENDING);
        assertThat(evaluation.nodes().map(Evaluation::rule)).containsExactlyElementsOf(rule.nodes().toList());
        assertThat(evaluation.leaves().map(Evaluation::operands)).containsExactly(
                Map.of(user(0), Verdict.APPROVED, user(1), Verdict.PENDING), Map.of(user(1), Verdict.PENDING));
        assertThat(evaluation.leaves().map(Evaluation::open)).containsExactly(true, false);
    }

    private static void assertAgree(List<Rule> rules, Poll poll) {
        var electorate = Electorate.of(poll.eligible(), poll.ballots());
        var definition = new DefinedVerdict(poll);
        for (var rule : rules) {
            var verdict = RuleEvaluator.evaluate(rule, electorate, Poll.CIRCUMSTANCES).verdict();
            var defined = definition.of(rule);
            if (verdict != defined) {
                throw new AssertionError("%s instead of %s: %s with %s".formatted(verdict, defined, rule, poll));
            }
        }
    }

    /** Every way the persons can vote, each for his discipline; only the first so many of them are eligible. */
    private static List<Poll> polls(List<Integer> disciplines, int seats) {
        var polls = List.of(new Poll(Map.of(), List.of()));
        for (var person = 0; person < disciplines.size(); person++) {
            var who = user(person);
            var what = type(disciplines.get(person));
            var seated = person < seats;
            polls = polls.stream()
                    .flatMap(poll -> VOTES.stream().map(vote -> {
                        var voted = vote.map(kind -> poll.with(new Ballot(what, who, kind))).orElse(poll);
                        return seated ? voted.withEligible(what, who) : voted;
                    }))
                    .toList();
        }
        return polls;
    }

    /** Every tree of up to so many nodes over the leaves. */
    private static List<Rule> trees(List<Rule> leaves, int nodes) {
        return IntStream.rangeClosed(1, nodes).boxed().flatMap(size -> treesOf(leaves, size)).toList();
    }

    private static Stream<Rule> treesOf(List<Rule> leaves, int size) {
        if (size == 1) {
            return leaves.stream();
        }
        var unary = treesOf(leaves, size - 1).flatMap(RuleEvaluatorTest::above);
        var groups = forests(leaves, size - 1).filter(forest -> forest.size() > 1)
                .flatMap(RuleEvaluatorTest::groupsOf);
        return Stream.concat(unary, groups);
    }

    private static Stream<Rule> above(Rule rule) {
        return Stream.concat(groupsOf(List.of(rule)), Stream.of(new Rule.Veto(List.of(type(0)), rule),
                new Rule.Veto(List.of(type(1), type(0)), rule), new Rule.When(Poll.TRUE, rule),
                new Rule.When(Poll.FALSE, rule), new Rule.When(Poll.UNKNOWN, rule)));
    }

    private static Stream<Rule> groupsOf(List<Rule> rules) {
        return Stream.concat(Stream.of(new Rule.AllOf(rules), new Rule.AnyOf(rules), new Rule.InSequence(rules)),
                IntStream.rangeClosed(1, rules.size()).mapToObj(count -> new Rule.AtLeast(count, rules)));
    }

    /** Every list of trees that have so many nodes together. */
    private static Stream<List<Rule>> forests(List<Rule> leaves, int nodes) {
        if (nodes == 0) {
            return Stream.of(List.of());
        }
        return IntStream.rangeClosed(1, nodes).boxed().flatMap(first -> treesOf(leaves, first)
                .flatMap(tree -> forests(leaves, nodes - first)
                        .map(rest -> Stream.concat(Stream.of(tree), rest.stream()).toList())));
    }

    private static Ballot vote(int type, int user, DecisionKind kind) {
        return new Ballot(type(type), user(user), kind);
    }
}
