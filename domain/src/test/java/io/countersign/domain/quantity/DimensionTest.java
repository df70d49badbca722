package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {
    private static final Dimension SPEED = new Dimension(Map.of(BaseDimension.LENGTH, 1, BaseDimension.TIME, -1));

    @Test
    void ignoresZeroExponents() {
        assertThat(new Dimension(Map.of(BaseDimension.MASS, 0))).isEqualTo(Dimension.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void cancelsAgainstItsInverse(BaseDimension base) {
        Dimension dimension = Dimension.of(base);
        assertThat(dimension).isNotEqualTo(Dimension.NONE);
        assertThat(dimension.multiply(dimension.pow(-1))).isEqualTo(Dimension.NONE);
        assertThat(dimension.pow(3).exponent(base)).isEqualTo(3);
        assertThat(Dimension.NONE.exponent(base)).isZero();
    }

    @Test
    void addsExponentsInProductsAndMultipliesThemInPowers() {
        Dimension acceleration = SPEED.multiply(Dimension.of(BaseDimension.TIME).pow(-1));
        assertThat(acceleration.exponents()).isEqualTo(Map.of(BaseDimension.LENGTH, 1, BaseDimension.TIME, -2));
        assertThat(SPEED.pow(2).exponents()).isEqualTo(Map.of(BaseDimension.LENGTH, 2, BaseDimension.TIME, -2));
        assertThat(SPEED.pow(0)).isEqualTo(Dimension.NONE);
    }

    @Test
    void keepsItsOwnCopy() {
        Map<BaseDimension, Integer> exponents = new EnumMap<>(Map.of(BaseDimension.MASS, 1));
        Dimension mass = new Dimension(exponents);
        exponents.clear();
        assertThat(mass).isEqualTo(Dimension.of(BaseDimension.MASS));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> mass.exponents().clear());
    }

    @Test
    void readsInBaseOrder() {
        assertThat(SPEED).hasToString("LENGTH^1.TIME^-1");
        assertThat(Dimension.NONE).hasToString("1");
    }
}
