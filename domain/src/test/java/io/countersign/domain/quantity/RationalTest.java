package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @ParameterizedTest
    @CsvSource({"6, 4, 3/2", "-6, 4, -3/2", "6, -4, -3/2", "-6, -4, 3/2", "0, -7, 0", "8, 2, 4"})
    void keepsLowestTermsAndPositiveDenominator(long numerator, long denominator, String expected) {
        assertThat(Rational.of(numerator, denominator)).hasToString(expected);
    }

    @Test
    void equalsWhateverTheTermsItWasGivenIn() {
        assertThat(Rational.of(10, 20)).isEqualTo(Rational.of(-1, -2)).hasSameHashCodeAs(Rational.of(1, 2));
    }

    @Test
    void refusesZeroDenominatorAndZeroDivisor() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rational.of(1, 0)).withMessageContaining("denominator");
        assertThatIllegalArgumentException().isThrownBy(() -> Rational.ONE.divide(Rational.ZERO))
                .withMessageContaining("divisor");
    }

    @ParameterizedTest
    @CsvSource({"0.125, 1/8", "-2.50, -5/2", "1E3, 1000", "0E-40, 0", "0E+40, 0", "1E-3, 1/1000"})
    void takesDecimalsExactly(BigDecimal decimal, String expected) {
        assertThat(Rational.ofDecimal(decimal)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "1E2147483647", "1E-2147483647", "1E10000", "1E-10000"})
    void refusesToExpandHugeExponents(BigDecimal decimal) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rational.ofDecimal(decimal))
                .withMessageContaining("scale");
    }

    @Test
    void expandsExponentsOfUpToFourDigits() {
        assertThat(Rational.ofDecimal(new BigDecimal("1E9999"))).isEqualTo(Rational.of(10).pow(9_999));
        assertThat(Rational.ofDecimal(new BigDecimal("1E-9999"))).isEqualTo(Rational.of(10).pow(-9_999));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0.125", "-5, 2, -2.5", "7, 1, 7", "0, 5, 0", "1000, 1, 1000"})
    void givesTerminatingDecimalsExactly(long numerator, long denominator, String expected) {
        assertThat(Rational.of(numerator, denominator).toDecimal()).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void roundsHalfEvenTo34DigitsOtherwise() {
        assertThat(Rational.of(2, 3).toDecimal()).isEqualTo(new BigDecimal("0." + "6".repeat(33) + "7"));
        assertThat(half("1000000000000000000000000000000000").toDecimal())
                .isEqualByComparingTo("1000000000000000000000000000000000");
        assertThat(half("1000000000000000000000000000000001").toDecimal())
                .isEqualByComparingTo("1000000000000000000000000000000002");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1, 2, -1", "1, 2, 1, 3, 1", "2, 4, 1, 2, 0", "-1, 2, 1, 3, -1", "-1, 3, -1, 2, 1"})
    void ordersByValue(long a, long b, long c, long d, int expected) {
        assertThat(Rational.of(a, b).compareTo(Rational.of(c, d))).isEqualTo(expected);
    }

    @Test
    void dropsTheSign() {
        assertThat(Rational.of(-3, 2).abs()).isEqualTo(Rational.of(3, 2));
        assertThat(Rational.of(3, 2).abs()).isEqualTo(Rational.of(3, 2));
    }

    private static Rational half(String integer) {
        return new Rational(new BigInteger(integer).multiply(BigInteger.TWO).add(BigInteger.ONE), BigInteger.TWO);
    }
}
