package io.countersign.domain.rule;

import static io.countersign.domain.rule.Poll.type;
import static io.countersign.domain.rule.Poll.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.RandomJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewPeriodTest {

    private static final int RUNS = RandomJson.runs(1_000);
    private static final int LONGEST = 9;

    private static final Rule A = Rule.Discipline.of(type(1));
    private static final Rule B = Rule.Discipline.of(type(2));
    private static final Rule C = Rule.Discipline.of(type(3));
    private static final Rule UNDATED = Rule.Discipline.of(type(9));
    private static final Map<ConsultantTypeId, Integer> DAYS = Map.of(type(1), 10, type(2), 4, type(3), 7);

    private final long seed = RandomJson.seed("review periods");
    private final Random random = new Random(seed);

    private static OptionalInt days(Rule rule) {
        return ReviewPeriod.days(rule, DAYS, Poll.CIRCUMSTANCES);
    }

    @Test
    void givesADisciplineItsDaysHoweverManyMustVote() {
        assertThat(days(A)).hasValue(10);
        assertThat(days(new Rule.Discipline(type(1), 3, false, Optional.empty()))).hasValue(10);
    }

    @Test
    void takesTheLongestOfAllTheShortestOfAnyAndTheKthShortestOfAtLeastK() {
        assertThat(days(new Rule.AllOf(List.of(A, B, C)))).hasValue(10);
        assertThat(days(new Rule.AnyOf(List.of(A, B, C)))).hasValue(4);
        assertThat(days(new Rule.AtLeast(2, List.of(A, B, C)))).hasValue(7);
    }

    @Test
    void addsStepsUpAndGivesThoseWhoMayVetoTheirTime() {
        assertThat(days(new Rule.InSequence(List.of(A, B, C)))).hasValue(21);
        assertThat(days(new Rule.Veto(List.of(type(1), type(3)), B))).hasValue(10);
        assertThat(days(new Rule.Veto(List.of(type(2)), A))).hasValue(10);
    }

    @Test
    void leavesOutOnlyWhatIsKnownNotToApply() {
        assertThat(days(new Rule.AllOf(List.of(new Rule.When(Poll.FALSE, A), B)))).hasValue(4);
        assertThat(days(new Rule.AllOf(List.of(new Rule.When(Poll.UNKNOWN, A), B)))).hasValue(10);
        assertThat(days(new Rule.AllOf(List.of(new Rule.When(Poll.TRUE, A), B)))).hasValue(10);
        assertThat(days(new Rule.InSequence(List.of(new Rule.When(Poll.FALSE, A), B, C)))).hasValue(11);
        assertThat(days(new Rule.When(Poll.FALSE, A))).isEmpty();
    }

    @Test
    void leavesOutDisciplinesWithoutDays() {
        assertThat(days(UNDATED)).isEmpty();
        assertThat(days(new Rule.AllOf(List.of(UNDATED)))).isEmpty();
        assertThat(days(new Rule.InSequence(List.of(UNDATED, UNDATED)))).isEmpty();
        assertThat(days(new Rule.Veto(List.of(type(9)), UNDATED))).isEmpty();
        assertThat(days(new Rule.AnyOf(List.of(UNDATED, A)))).hasValue(10);
        assertThat(days(new Rule.AtLeast(2, List.of(UNDATED, A, B)))).hasValue(10);
        assertThat(days(new Rule.AtLeast(3, List.of(UNDATED, A, B)))).hasValue(10);
        assertThat(days(new Rule.InSequence(List.of(A, UNDATED, B)))).hasValue(14);
    }

    /** Independent of how the days are reckoned: the evaluator itself is asked day by day, votes being cast on the last day. */
    @Test
    void equalsTheDayOnWhichTheVerdictIsPositiveWhenEverybodyApprovesOnHisLastDay() {
        var compared = 0;
        for (var run = 0; run < RUNS; run++) {
            var rule = new DistinctRules(random).rule(3);
            var days = randomDays(rule);
            var simulated = simulate(rule, days);
            if (simulated.isPresent()) {
                assertThat(ReviewPeriod.days(rule, days, Poll.CIRCUMSTANCES))
                        .as("%s with %s, seed %s", rule, days, seed)
                        .isEqualTo(simulated);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(RUNS / 2);
    }

    @Test
    void neverGetsShorterWhenADisciplineGetsMoreDays() {
        for (var run = 0; run < RUNS; run++) {
            var rule = Poll.randomRule(random, 3, true);
            var days = randomDays(rule);
            var type = days.keySet().stream().skip(random.nextInt(days.size())).findFirst().orElseThrow();
            var more = new HashMap<>(days);
            more.merge(type, 1 + random.nextInt(LONGEST), Integer::sum);
            assertThat(ReviewPeriod.days(rule, more, Poll.CIRCUMSTANCES).orElse(0))
                    .as("%s with %s, then %s, seed %s", rule, days, more, seed)
                    .isGreaterThanOrEqualTo(ReviewPeriod.days(rule, days, Poll.CIRCUMSTANCES).orElse(0));
        }
    }

    @Test
    void doesNotDependOnTheOrderOfOperandsOrSteps() {
        for (var run = 0; run < RUNS; run++) {
            var parts = new ArrayList<>(List.of(Poll.randomRule(random, 2, true), Poll.randomRule(random, 2, true),
                    Poll.randomRule(random, 2, true)));
            var rules = groups(parts);
            Collections.shuffle(parts, random);
            var shuffled = groups(parts);
            for (var index = 0; index < rules.size(); index++) {
                var days = randomDays(rules.get(index));
                assertThat(ReviewPeriod.days(shuffled.get(index), days, Poll.CIRCUMSTANCES)).as("seed %s", seed)
                        .isEqualTo(ReviewPeriod.days(rules.get(index), days, Poll.CIRCUMSTANCES));
            }
        }
    }

    private static List<Rule> groups(List<Rule> parts) {
        return List.of(new Rule.AllOf(parts), new Rule.AnyOf(parts), new Rule.AtLeast(2, parts),
                new Rule.InSequence(parts));
    }

    private Map<ConsultantTypeId, Integer> randomDays(Rule rule) {
        return rule.decidingTypes()
                .collect(Collectors.toMap(type -> type, type -> 1 + random.nextInt(LONGEST)));
    }

    private static OptionalInt simulate(Rule rule, Map<ConsultantTypeId, Integer> days) {
        var opened = new HashMap<ConsultantTypeId, Integer>();
        var ballots = new ArrayList<Ballot>();
        var last = days.values().stream().mapToInt(Integer::intValue).sum();
        var withObjections = vetoesAsVotes(rule);
        for (var day = 0; day <= last; day++) {
            var today = day;
            opened.entrySet().stream()
                    .filter(it -> it.getValue() + days.getOrDefault(it.getKey(), 0) == today)
                    .forEach(it -> ballots.add(new Ballot(it.getKey(), user(1), DecisionKind.APPROVED)));
            var evaluation = RuleEvaluator.evaluate(withObjections, Electorate.of(Map.of(), ballots),
                    Poll.CIRCUMSTANCES);
            if (evaluation.verdict().positive()) {
                return OptionalInt.of(day);
            }
            evaluation.leaves().filter(Evaluation::open)
                    .forEach(leaf -> opened.putIfAbsent(((Rule.Discipline) leaf.rule()).consultantType(), today));
        }
        return OptionalInt.empty();
    }

    /** Who may veto is waited for as if he had to vote. */
    private static Rule vetoesAsVotes(Rule rule) {
        return switch (rule) {
            case Rule.Discipline leaf -> leaf;
            case Rule.AllOf(var rules) -> new Rule.AllOf(vetoesAsVotes(rules));
            case Rule.AnyOf(var rules) -> new Rule.AnyOf(vetoesAsVotes(rules));
            case Rule.AtLeast(var count, var rules) -> new Rule.AtLeast(count, vetoesAsVotes(rules));
            case Rule.InSequence(var rules) -> new Rule.InSequence(vetoesAsVotes(rules));
            case Rule.When(var condition, var inner) -> new Rule.When(condition, vetoesAsVotes(inner));
            case Rule.Veto(var types, var inner) when applies(inner) -> new Rule.AllOf(Stream
                    .concat(Stream.of(vetoesAsVotes(inner)), types.stream().map(Rule.Discipline::of))
                    .toList());
            case Rule.Veto(var types, var inner) -> new Rule.When(Poll.FALSE, inner);
        };
    }

    private static boolean applies(Rule rule) {
        return RuleEvaluator.evaluate(new Rule.AllOf(List.of(rule)), Electorate.of(Map.of(), List.of()),
                Poll.CIRCUMSTANCES).parts().getFirst().verdict() != Verdict.NOT_APPLICABLE;
    }

    private static List<Rule> vetoesAsVotes(List<Rule> rules) {
        return rules.stream().map(ReviewPeriodTest::vetoesAsVotes).toList();
    }

    /** Random rules in which no discipline occurs twice: one vote would count at both places. */
    private static final class DistinctRules {

        private final Random random;
        private int next;

        DistinctRules(Random random) {
            this.random = random;
        }

        Rule rule(int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 1)) {
                case 0 -> Rule.Discipline.of(type(next++));
                case 1, 2 -> new Rule.InSequence(operands(depth));
                case 3 -> new Rule.AllOf(operands(depth));
                case 4 -> new Rule.AnyOf(operands(depth));
                case 5 -> {
                    var operands = operands(depth);
                    yield new Rule.AtLeast(1 + random.nextInt(operands.size()), operands);
                }
                case 6 -> new Rule.Veto(List.of(type(next++)), rule(depth - 1));
                default -> new Rule.When(List.of(Poll.TRUE, Poll.FALSE, Poll.UNKNOWN).get(random.nextInt(3)),
                        rule(depth - 1));
            };
        }

        private List<Rule> operands(int depth) {
            return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> rule(depth - 1)).toList();
        }
    }
}
