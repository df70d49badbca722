package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.50", "9999999999999999999999999999999999", "0.9999999999999999999999999999999999",
            "1E+99", "1E-99", "0E-99",
            "1.0000000000000000000000000000000000000000"})
    void takesUpTo34DigitsAndScalesUpTo99(BigDecimal value) {
        assertThat(Quantity.isWithinBounds(value)).isTrue();
        assertThat(new Quantity(value, Unit.of("m")).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000000000000000000000001", "1.0000000000000000000000000000000001", "1E+100",
            "100E+98",
            "1E-100", "0E+100", "1E999999999", "1E-2147483647", "1E2147483648"})
    void refusesOtherValues(BigDecimal value) {
        assertThat(Quantity.isWithinBounds(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(value, Unit.of("m")))
                .withMessageStartingWith("value");
    }

    @Test
    void givesItsExactNumberInAnotherUnit() {
        assertThat(quantity("12", "L/s").in(Unit.of("m3/h"))).isEqualTo(Rational.ofDecimal(new BigDecimal("43.2")));
        assertThat(quantity("1", "h").in(Unit.of("wk"))).isEqualTo(Rational.of(1, 168));
    }

    @ParameterizedTest
    @CsvSource({"12, L/s, 40, m3/h, 1", "11, L/s, 40, m3/h, -1", "1.50, m, 150, cm, 0", "0, Cel, 32, [degF], 0",
            "0, Cel, 0, K, 1", "1, V.A, 1, W, 0", "1, [TR], 3.516853, kW, -1", "50, dB[SPL], 5, B[SPL], 0"})
    void comparesWhatItAmountsTo(String value, String unit, String otherValue, String otherUnit, int expected) {
        assertThat(quantity(value, unit).compareMagnitude(quantity(otherValue, otherUnit))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12, L/s, 40, m3/h, m3/h, 16/5", "30, Cel, 20, Cel, K, 10", "30, Cel, 20, Cel, Cel, 10",
            "30, Cel, 20, Cel, [degF], 18", "32, [degF], 0, Cel, Cel, 0", "20, Cel, 293.15, K, [degF], 0",
            "1, m, 2, m, cm, -100", "45, dB[SPL], 5, B[SPL], dB[SPL], -5"})
    void givesDifferencesInStepsOfAUnit(String value, String unit, String otherValue, String otherUnit, String steps,
            String expected) {
        assertThat(quantity(value, unit).minus(quantity(otherValue, otherUnit), Unit.of(steps))).hasToString(expected);
    }

    @Test
    void refusesToMixDimensions() {
        Quantity flow = quantity("1", "m3/h");
        Quantity power = quantity("1", "kW");
        assertThatIllegalArgumentException().isThrownBy(() -> flow.in(power.unit())).withMessageContainingAll("m3/h",
                "kW");
        assertThatIllegalArgumentException().isThrownBy(() -> flow.compareMagnitude(power));
        assertThatIllegalArgumentException().isThrownBy(() -> flow.minus(power, flow.unit()));
        assertThatIllegalArgumentException().isThrownBy(() -> flow.minus(flow, power.unit()));
    }

    @Test
    void keepsDigitsAsWritten() {
        assertThat(quantity("1.50", "m")).isNotEqualTo(quantity("1.5", "m")).isEqualTo(quantity("1.50", "m"));
    }

    private static Quantity quantity(String value, String unit) {
        return new Quantity(new BigDecimal(value), Unit.of(unit));
    }
}
