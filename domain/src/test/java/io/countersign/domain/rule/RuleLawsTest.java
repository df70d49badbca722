package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.json.RandomJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The laws of the rule algebra as properties of random rules and votes. */
class RuleLawsTest {

    private static final int RUNS = 2_000;

    private final long seed = RandomJson.seed("laws of rules");
    private final Random random = new Random(seed);

    @Test
    void allOfAndAnyOfAreCommutativeAssociativeAndIdempotent() {
        var groups = List.<BiFunction<Rule, Rule, Rule>>of((one, other) -> new Rule.AllOf(List.of(one, other)),
                (one, other) -> new Rule.AnyOf(List.of(one, other)));
        for (var run = 0; run < RUNS; run++) {
            var poll = Poll.random(random);
            var a = Poll.randomRule(random, 2, false);
            var b = Poll.randomRule(random, 2, false);
            var c = Poll.randomRule(random, 2, false);
            for (var group : groups) {
                assertSame(poll, group.apply(a, b), group.apply(b, a));
                assertSame(poll, group.apply(group.apply(a, b), c), group.apply(a, group.apply(b, c)));
                assertSame(poll, group.apply(a, a), a);
            }
            assertSame(poll, new Rule.AllOf(List.of(a, b, c)),
                    new Rule.AllOf(List.of(new Rule.AllOf(List.of(a, b)), c)));
            assertSame(poll, new Rule.InSequence(List.of(a, b, c)), new Rule.AllOf(List.of(a, b, c)));
        }
    }

    @Test
    void atLeastOneIsAnyOfAndAtLeastAllIsAllOf() {
        for (var run = 0; run < RUNS; run++) {
            var poll = Poll.random(random);
            var rules = List.of(Poll.randomRule(random, 2, false), Poll.randomRule(random, 2, false),
                    Poll.randomRule(random, 2, false));
            assertSame(poll, new Rule.AtLeast(1, rules), new Rule.AnyOf(rules));
            assertSame(poll, new Rule.AtLeast(3, rules), new Rule.AllOf(rules));
            assertThat(poll.verdict(new Rule.AtLeast(2, rules))).as(says(poll, rules))
                    .isBetween(poll.verdict(new Rule.AnyOf(rules)), poll.verdict(new Rule.AllOf(rules)));
        }
    }

    @Test
    void whatDoesNotApplyIsDroppedFromItsGroup() {
        for (var run = 0; run < RUNS; run++) {
            var poll = Poll.random(random);
            var a = Poll.randomRule(random, 2, false);
            var b = Poll.randomRule(random, 2, false);
            var never = new Rule.When(Poll.FALSE, Poll.randomRule(random, 2, true));
            assertSame(poll, new Rule.AllOf(List.of(a, never, b)), new Rule.AllOf(List.of(a, b)));
            assertSame(poll, new Rule.AnyOf(List.of(never, a, b)), new Rule.AnyOf(List.of(a, b)));
            assertSame(poll, new Rule.AtLeast(2, List.of(a, b, never)), new Rule.AtLeast(2, List.of(a, b)));
        }
    }

    @Test
    void improvingOneVoteNeverWorsensTheVerdict() {
        var improved = 0;
        for (var run = 0; run < RUNS * 4; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random).withBallots(Poll.random(random).latest());
            if (poll.ballots().isEmpty()) {
                continue;
            }
            var index = random.nextInt(poll.ballots().size());
            var vote = poll.ballots().get(index);
            var better = Poll.kind(random);
            if (vote.decision() == DecisionKind.RECUSED || better.compareTo(vote.decision()) >= 0) {
                continue;
            }
            var ballots = new ArrayList<>(poll.ballots());
            ballots.set(index, new Ballot(vote.consultantType(), vote.user(), better));
            assertAtLeastAsGood(poll.withBallots(ballots), poll, rule);
            improved++;
        }
        assertThat(improved).isGreaterThan(RUNS / 2);
    }

    @Test
    void aFirstPositiveVoteNeverWorsensTheVerdictAndAFirstNegativeOneNeverImprovesIt() {
        for (var run = 0; run < RUNS * 2; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var type = type(random.nextInt(3));
            Electorate.of(poll.eligible(), poll.ballots()).awaited(type).stream().findFirst().ifPresent(user -> {
                assertAtLeastAsGood(poll.with(new Ballot(type, user, DecisionKind.APPROVED)), poll, rule);
                assertAtLeastAsGood(poll.with(new Ballot(type, user, DecisionKind.APPROVED_AS_NOTED)), poll, rule);
                assertAtLeastAsGood(poll, poll.with(new Ballot(type, user, DecisionKind.REVISION_REQUESTED)), rule);
                assertAtLeastAsGood(poll, poll.with(new Ballot(type, user, DecisionKind.REJECTED)), rule);
            });
        }
    }

    @Test
    void anyOrderOfDecisionsGivesTheSameVerdict() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var ballots = new ArrayList<>(poll.latest());
            var evaluation = poll.withBallots(ballots).evaluate(rule);
            Collections.shuffle(ballots, random);
            assertThat(poll.withBallots(ballots).evaluate(rule)).as(says(poll, rule)).isEqualTo(evaluation);
        }
    }

    @Test
    void onlyTheLatestVoteOfAPersonForADisciplineCounts() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            assertThat(poll.withBallots(poll.latest()).evaluate(rule)).as(says(poll, rule))
                    .isEqualTo(poll.evaluate(rule));
        }
    }

    @Test
    void onePersonNeverFillsTwoSeatsOfOneQuorum() {
        var two = new Rule.Discipline(type(0), 2, true, Optional.empty());
        var poll = new Poll(Map.of(type(0), Set.of(user(0), user(1)), type(1), Set.of(user(0))), List.of());
        var twice = poll.with(new Ballot(type(0), user(0), DecisionKind.APPROVED))
                .with(new Ballot(type(0), user(0), DecisionKind.APPROVED_AS_NOTED))
                .with(new Ballot(type(1), user(0), DecisionKind.APPROVED));

        assertThat(twice.verdict(two)).isEqualTo(Verdict.PENDING);
        assertThat(twice.evaluate(two).operands()).containsOnlyKeys(user(0), user(1));
        for (var run = 0; run < RUNS; run++) {
            var any = Poll.random(random);
            var voters = any.evaluate(two).operands().values().stream().filter(Verdict::positive).count();
            assertThat(any.verdict(two).positive() && voters < 2).as(says(any, two)).isFalse();
        }
    }

    @Test
    void addingAnEligiblePersonNeverTakesAPositiveVerdictAway() {
        var positive = 0;
        for (var run = 0; run < RUNS * 2; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random);
            var before = poll.verdict(rule);
            if (before.positive()) {
                positive++;
                assertThat(poll.withEligible(type(random.nextInt(3)), user(9)).verdict(rule)).as(says(poll, rule))
                        .isEqualTo(before);
            }
        }
        assertThat(positive).isGreaterThan(RUNS / 20);
    }

    @Test
    void nothingIsPositiveBeforeAVoteIsCast() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var poll = Poll.random(random).withBallots(List.of());
            assertThat(poll.verdict(rule)).as(says(poll, rule)).isIn(Verdict.PENDING, Verdict.UNSATISFIABLE);
        }
    }

    @Test
    void theSameRuleReadBackJudgesTheSame() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var json = JsonReader.readTrusted(JsonWriter.write(RuleForm.toJson(rule)));
            var poll = Poll.random(random);
            var read = RuleForm.read(Field.of(json, new Faults()));
            assertThat(read).as("seed %d: %s", seed, rule).contains(rule);
            assertThat(poll.evaluate(read.orElseThrow())).isEqualTo(poll.evaluate(rule));
        }
    }

    @Test
    void aVetoRejectsWhateverTheRuleSays() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 2, true);
            var poll = Poll.random(random);
            var vetoed = poll.with(new Ballot(type(0), user(0), DecisionKind.REJECTED));
            assertThat(vetoed.verdict(new Rule.Veto(List.of(type(1), type(0)), rule))).as(says(poll, rule))
                    .isEqualTo(Verdict.REJECTED);
            var mild = poll.withBallots(poll.ballots().stream()
                    .filter(it -> it.decision() != DecisionKind.REJECTED).toList());
            assertThat(mild.verdict(new Rule.Veto(List.of(type(0)), rule))).as(says(poll, rule))
                    .isEqualTo(mild.verdict(rule));
        }
    }

    private void assertSame(Poll poll, Rule one, Rule other) {
        var first = poll.verdict(one);
        var second = poll.verdict(other);
        if (first != second) {
            throw new AssertionError("seed %d: %s of %s but %s of %s with %s".formatted(seed, first, one, second, other,
                    poll));
        }
    }

    private void assertAtLeastAsGood(Poll better, Poll worse, Rule rule) {
        if (!better.verdict(rule).atLeastAsGoodAs(worse.verdict(rule))) {
            throw new AssertionError("seed %d: %s with %s but %s with %s: %s".formatted(seed, better.verdict(rule),
                    better, worse.verdict(rule), worse, rule));
        }
    }

    private String says(Poll poll, Object rule) {
        return "seed " + seed + ": " + rule + " with " + poll;
    }
}
