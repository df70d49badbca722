package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import io.countersign.domain.value.SpecificationValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Who may vote for what, and what was voted, oldest first; with random ones for property tests. */
record Poll(Map<ConsultantTypeId, Set<UserId>> eligible, List<Ballot> ballots, Electorate electorate) {

    /** Conditions that are true, false and unknown in the circumstances of every poll. */
    static final Condition TRUE = new Condition.Deviates(List.of());
    static final Condition FALSE = new Condition.Not(TRUE);
    static final Condition UNKNOWN = new Condition.OfField("missing", Condition.Comparison.EQUAL,
            List.of(JsonValue.text("x")), Optional.empty());

    static final Circumstances CIRCUMSTANCES = new Circumstances() {
        @Override
        public Optional<SpecificationValue> value(String field) {
            return Optional.empty();
        }

        @Override
        public Set<String> deviating() {
            return Set.of("flow");
        }
    };

    private static final int TYPES = 3;
    private static final int USERS = 4;

    Poll(Map<ConsultantTypeId, Set<UserId>> eligible, List<Ballot> ballots) {
        this(eligible, ballots, Electorate.of(eligible, ballots));
    }

    static ConsultantTypeId type(int number) {
        return new ConsultantTypeId(new UUID(1, number));
    }

    static UserId user(int number) {
        return new UserId(new UUID(2, number));
    }

    static Poll random(Random random) {
        var eligible = new HashMap<ConsultantTypeId, Set<UserId>>();
        for (var type = 0; type < TYPES; type++) {
            var users = new HashSet<UserId>();
            IntStream.range(0, random.nextInt(4)).forEach(seat -> users.add(user(random.nextInt(USERS))));
            eligible.put(type(type), users);
        }
        var ballots = IntStream.range(0, random.nextInt(8))
                .mapToObj(index -> new Ballot(type(random.nextInt(TYPES)), user(random.nextInt(USERS)), kind(random)))
                .toList();
        return new Poll(eligible, ballots);
    }

    static DecisionKind kind(Random random) {
        // Positive votes twice as often, so that rules are satisfied now and then.
        return DecisionKind.values()[List.of(0, 0, 1, 1, 2, 3, 4).get(random.nextInt(7))];
    }

    /** A random rule; conditions are constants, so that laws about votes hold whatever they say. */
    static Rule randomRule(Random random, int depth, boolean conditional) {
        var rule = random.nextInt(depth > 0 ? (conditional ? 9 : 8) : 2);
        return switch (rule) {
            case 0, 1 -> new Rule.Discipline(type(random.nextInt(TYPES)), 1 + random.nextInt(2), random.nextBoolean(),
                    Optional.empty());
            case 2, 3 -> new Rule.AllOf(operands(random, depth, conditional));
            case 4 -> new Rule.AnyOf(operands(random, depth, conditional));
            case 5 -> {
                var operands = operands(random, depth, conditional);
                yield new Rule.AtLeast(1 + random.nextInt(operands.size()), operands);
            }
            case 6 -> new Rule.InSequence(operands(random, depth, conditional));
            case 7 -> new Rule.Veto(List.of(type(random.nextInt(TYPES))), randomRule(random, depth - 1, conditional));
            default -> new Rule.When(List.of(TRUE, FALSE, UNKNOWN).get(random.nextInt(3)),
                    randomRule(random, depth - 1, true));
        };
    }

    private static List<Rule> operands(Random random, int depth, boolean conditional) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> randomRule(random, depth - 1, conditional))
                .toList();
    }

    Evaluation evaluate(Rule rule) {
        return RuleEvaluator.evaluate(rule, electorate, CIRCUMSTANCES);
    }

    Proof proof(Rule rule) {
        return Proof.of(rule, electorate, CIRCUMSTANCES);
    }

    Verdict verdict(Rule rule) {
        return evaluate(rule).verdict();
    }

    Poll with(Ballot ballot) {
        var more = new ArrayList<>(ballots);
        more.add(ballot);
        return new Poll(eligible, more);
    }

    Poll withBallots(List<Ballot> others) {
        return new Poll(eligible, others);
    }

    Poll withEligible(ConsultantTypeId type, UserId user) {
        var more = new HashMap<>(eligible);
        var users = new HashSet<>(eligible.getOrDefault(type, Set.of()));
        users.add(user);
        more.put(type, users);
        return new Poll(more, ballots);
    }

    /** The ballots that count: the latest of each person for each discipline. */
    List<Ballot> latest() {
        var latest = new LinkedHashMap<List<Object>, Ballot>();
        ballots.forEach(ballot -> latest.put(List.of(ballot.user(), ballot.consultantType()), ballot));
        return List.copyOf(latest.values());
    }
}
