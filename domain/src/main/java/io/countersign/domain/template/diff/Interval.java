package io.countersign.domain.template.diff;

import io.countersign.domain.quantity.Rational;
import java.util.Optional;

/** The numbers between two ends, either of which may be missing. */
record Interval(Optional<End> low, Optional<End> high) {

    /** All numbers. */
    static final Interval ALL = new Interval(Optional.empty(), Optional.empty());

    /** Where it ends, and whether that number itself lies outside. */
    record End(Rational at, boolean open) {}

    Interval and(Interval other) {
        return new Interval(tighter(low, other.low, true), tighter(high, other.high, false));
    }

    boolean contains(Interval other) {
        return other.isEmpty()
                || (tighter(low, other.low, true).equals(other.low)
                        && tighter(high, other.high, false).equals(other.high));
    }

    boolean contains(Rational number) {
        var point = Optional.of(new End(number, false));
        return contains(new Interval(point, point));
    }

    private boolean isEmpty() {
        return low.flatMap(from -> high.filter(to -> {
            var comparison = from.at.compareTo(to.at);
            return comparison > 0 || (comparison == 0 && (from.open || to.open));
        })).isPresent();
    }

    private static Optional<End> tighter(Optional<End> one, Optional<End> other, boolean lower) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        var comparison = lower
                ? one.get().at.compareTo(other.get().at)
                : other.get().at.compareTo(one.get().at);
        return comparison > 0 || (comparison == 0 && one.get().open) ? one : other;
    }
}
