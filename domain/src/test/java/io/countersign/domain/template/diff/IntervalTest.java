package io.countersign.domain.template.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.quantity.Rational;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final Interval FAR = new Interval(end(100, false), Optional.empty());

    private static Optional<Interval.End> end(int at, boolean open) {
        return Optional.of(new Interval.End(Rational.of(at), open));
    }

    @Test
    void liesEverywhereWhenItIsEmpty() {
        assertThat(FAR.contains(new Interval(end(5, false), end(3, false)))).isTrue();
        assertThat(FAR.contains(new Interval(end(5, false), end(5, true)))).isTrue();
        assertThat(FAR.contains(new Interval(end(5, true), end(5, false)))).isTrue();
    }

    @Test
    void isOnePointWhenItsEndsAreTheSame() {
        assertThat(FAR.contains(new Interval(end(5, false), end(5, false)))).isFalse();
        assertThat(FAR.contains(new Interval(end(100, false), end(100, false)))).isTrue();
    }
}
