package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How many days a rule takes when everybody approves on their last day. Like a verdict it is an order statistic: all
 * must have decided after the longest operand, any one after the shortest, {@code k} of them after the {@code k}-th
 * shortest; steps in sequence add up, and disciplines with a veto are given the time to use it. What is known not to
 * apply is dropped; a discipline without review days is left out of the reckoning, since nobody knows how long it
 * takes.
 */
public final class ReviewPeriod {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final OptionalInt UNKNOWN = OptionalInt.empty();

    private final Map<ConsultantTypeId, Integer> reviewDays;
    private final Circumstances circumstances;

    private ReviewPeriod(Map<ConsultantTypeId, Integer> reviewDays, Circumstances circumstances) {
        this.reviewDays = reviewDays;
        this.circumstances = circumstances;
    }

    /**
     * @param reviewDays the days that each discipline may take, counted from the day after its step opened; a
     *            discipline that reviews in two steps is given them twice
     * @return days; empty when none are set for what applies, and when too little applies for the rule ever to be
     *         satisfied
     */
    public static OptionalInt days(Rule rule, Map<ConsultantTypeId, Integer> reviewDays, Circumstances circumstances) {
        var days = new ReviewPeriod(reviewDays, circumstances).days(rule).orElse(UNKNOWN);
        return days.equals(OptionalInt.of(NEVER)) ? UNKNOWN : days;
    }

    /** Empty when the rule does not apply. */
    private Optional<OptionalInt> days(Rule rule) {
        return switch (rule) {
            case Rule.Discipline leaf -> Optional.of(allotted(leaf.consultantType()));
            case Rule.AllOf(var rules) -> Optional.of(longest(applying(rules)));
            case Rule.AnyOf(var rules) -> Optional.of(shortest(1, applying(rules)));
            case Rule.AtLeast(var count, var rules) -> Optional.of(shortest(count, applying(rules)));
            case Rule.InSequence(var rules) -> Optional.of(sum(applying(rules)));
            case Rule.Veto(var types, var inner) -> days(inner).map(days -> longest(
                    Stream.concat(Stream.of(days), types.stream().map(this::allotted)).toList()));
            case Rule.When(var condition, var inner) -> condition.holds(circumstances) == Truth.FALSE
                    ? Optional.empty()
                    : days(inner);
        };
    }

    private OptionalInt allotted(ConsultantTypeId type) {
        var days = reviewDays.get(type);
        return days == null ? UNKNOWN : OptionalInt.of(days);
    }

    private List<OptionalInt> applying(List<Rule> rules) {
        return rules.stream().map(this::days).flatMap(Optional::stream).toList();
    }

    private static OptionalInt longest(List<OptionalInt> operands) {
        return shortest(Math.max(1, operands.size()), operands);
    }

    /** Fewer operands than asked for can never do; of those whose days are unknown some may be among them. */
    private static OptionalInt shortest(int rank, List<OptionalInt> operands) {
        if (operands.size() < rank) {
            return OptionalInt.of(NEVER);
        }
        var known = operands.stream().flatMapToInt(OptionalInt::stream).sorted().toArray();
        return known.length == 0 ? UNKNOWN : OptionalInt.of(known[Math.min(rank, known.length) - 1]);
    }

    private static OptionalInt sum(List<OptionalInt> steps) {
        return longest(steps).equals(OptionalInt.of(NEVER))
                ? OptionalInt.of(NEVER)
                : steps.stream().flatMapToInt(OptionalInt::stream).reduce(Integer::sum);
    }
}
