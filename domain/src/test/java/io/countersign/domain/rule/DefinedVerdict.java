package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The verdict of a rule straight from the definitions of the algebra, without sorting anything: a verdict is the best grade
 * that enough operands reach. Slow and plain, and independent of the evaluator it is compared with.
 */
final class DefinedVerdict {

    private static final List<Verdict> CHAIN = List.of(Verdict.APPROVED, Verdict.APPROVED_AS_NOTED, Verdict.PENDING,
            Verdict.UNSATISFIABLE, Verdict.NEEDS_REVISION, Verdict.REJECTED);
    private static final int NOT_APPLICABLE = -1;

    private final Poll poll;
    private final Map<ConsultantTypeId, List<Integer>> votes = new HashMap<>();

    DefinedVerdict(Poll poll) {
        this.poll = poll;
    }

    Verdict of(Rule rule) {
        var grade = grade(rule);
        return grade == NOT_APPLICABLE ? Verdict.UNSATISFIABLE : CHAIN.get(grade);
    }

    private int grade(Rule rule) {
        return switch (rule) {
            case Rule.Discipline leaf -> leaf(leaf);
            case Rule.AllOf(var rules) -> all(rules);
            case Rule.InSequence(var rules) -> all(rules);
            case Rule.AnyOf(var rules) -> best(applicable(rules), 1);
            case Rule.AtLeast(var count, var rules) -> best(applicable(rules), count);
            case Rule.Veto(var types, var inner) -> vetoed(types) ? 5 : grade(inner);
            case Rule.When(var condition, var inner) -> condition == Poll.FALSE ? NOT_APPLICABLE : grade(inner);
        };
    }

    private boolean vetoed(List<ConsultantTypeId> types) {
        for (var type : types) {
            if (votes(type).contains(5)) {
                return true;
            }
        }
        return false;
    }

    private int all(List<Rule> rules) {
        var operands = applicable(rules);
        return operands.isEmpty() ? 3 : best(operands, operands.size());
    }

    private List<Integer> applicable(List<Rule> rules) {
        var grades = new ArrayList<Integer>(rules.size());
        for (var rule : rules) {
            var grade = grade(rule);
            if (grade != NOT_APPLICABLE) {
                grades.add(grade);
            }
        }
        return grades;
    }

    /** The best grade that so many operands reach or surpass; with fewer operands none is ever reached. */
    private static int best(List<Integer> operands, int count) {
        for (var grade = 0; grade < CHAIN.size(); grade++) {
            var reached = 0;
            for (var operand : operands) {
                reached += operand <= grade ? 1 : 0;
            }
            if (reached >= count) {
                return grade;
            }
        }
        return 3;
    }

    private int leaf(Rule.Discipline leaf) {
        var votes = votes(leaf.consultantType());
        var best = best(votes, leaf.count());
        return leaf.blocking() && votes.contains(5)
                ? 5
                : leaf.blocking() && votes.contains(4) ? Math.max(best, 4) : best;
    }

    private List<Integer> votes(ConsultantTypeId type) {
        return votes.computeIfAbsent(type, this::countVotes);
    }

    private List<Integer> countVotes(ConsultantTypeId type) {
        var counted = new ArrayList<Integer>();
        var asked = new HashSet<UserId>();
        for (var index = poll.ballots().size() - 1; index >= 0; index--) {
            var ballot = poll.ballots().get(index);
            if (ballot.consultantType().equals(type) && asked.add(ballot.user())) {
                switch (ballot.decision()) {
                    case APPROVED -> counted.add(0);
                    case APPROVED_AS_NOTED -> counted.add(1);
                    case REVISION_REQUESTED -> counted.add(4);
                    case REJECTED -> counted.add(5);
                    case RECUSED -> {
                        // No operand.
                    }
                }
            }
        }
        poll.eligible().getOrDefault(type, Set.of()).stream().filter(asked::add).forEach(user -> counted.add(2));
        return List.copyOf(counted);
    }

    boolean isOpenFor(Rule rule, ConsultantTypeId type) {
        return switch (rule) {
            case Rule.Discipline leaf -> leaf.consultantType().equals(type);
            case Rule.AllOf(var rules) -> rules.stream().anyMatch(part -> isOpenFor(part, type));
            case Rule.AnyOf(var rules) -> rules.stream().anyMatch(part -> isOpenFor(part, type));
            case Rule.AtLeast(var count, var rules) -> rules.stream().anyMatch(part -> isOpenFor(part, type));
            case Rule.InSequence(var rules) -> {
                // Positive is 0 or 1; a step that does not apply is no obstacle.
                var reached = rules.stream().takeWhile(step -> grade(step) <= 1).count();
                yield rules.stream().limit(reached + 1).anyMatch(step -> isOpenFor(step, type));
            }
            case Rule.Veto(var types, var inner) -> types.contains(type) || isOpenFor(inner, type);
            case Rule.When(var condition, var inner) -> condition != Poll.FALSE && isOpenFor(inner, type);
        };
    }
}
