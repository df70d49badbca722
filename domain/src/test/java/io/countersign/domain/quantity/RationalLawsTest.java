package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.RandomJson;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** The laws of an ordered field, on random fractions. */
class RationalLawsTest {
    private static final int SAMPLES = RandomJson.runs(2_000);

    private final SeededRandom random = new SeededRandom("RationalLawsTest");

    @Test
    void obeysTheFieldLaws() {
        for (int i = 0; i < SAMPLES; i++) {
            Rational a = random.rational();
            Rational b = random.rational();
            Rational c = random.rational();
            assertThat(a.add(b)).isEqualTo(b.add(a));
            assertThat(a.multiply(b)).isEqualTo(b.multiply(a));
            assertThat(a.add(b).add(c)).isEqualTo(a.add(b.add(c)));
            assertThat(a.multiply(b).multiply(c)).isEqualTo(a.multiply(b.multiply(c)));
            assertThat(a.multiply(b.add(c))).isEqualTo(a.multiply(b).add(a.multiply(c)));
            assertThat(a.add(Rational.ZERO)).isEqualTo(a);
            assertThat(a.multiply(Rational.ONE)).isEqualTo(a);
            assertThat(a.add(a.negate())).isEqualTo(Rational.ZERO);
            assertThat(a.subtract(b).add(b)).isEqualTo(a);
            if (b.signum() != 0) {
                assertThat(a.divide(b).multiply(b)).isEqualTo(a);
                assertThat(b.divide(b)).isEqualTo(Rational.ONE);
            }
        }
    }

    @Test
    void orderAgreesWithArithmeticAndEquality() {
        for (int i = 0; i < SAMPLES; i++) {
            Rational a = random.rational();
            Rational b = random.rational();
            Rational c = random.rational();
            assertThat(a.compareTo(b)).isEqualTo(a.subtract(b).signum()).isEqualTo(-b.compareTo(a));
            assertThat(a.add(c).compareTo(b.add(c))).isEqualTo(a.compareTo(b));
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            assertThat(a.abs().signum()).isNotNegative();
        }
    }

    @Test
    void powersAreRepeatedProducts() {
        for (int i = 0; i < SAMPLES; i++) {
            Rational a = random.rational();
            int n = random.below(6);
            assertThat(a.pow(n + 1)).isEqualTo(a.pow(n).multiply(a));
            if (a.signum() != 0) {
                assertThat(a.pow(-n).multiply(a.pow(n))).isEqualTo(Rational.ONE);
            }
        }
    }

    @Test
    void decimalsOfUpTo34DigitsComeBackUnchanged() {
        for (int i = 0; i < SAMPLES; i++) {
            BigDecimal decimal = random.decimal().round(MathContext.DECIMAL128);
            assertThat(Rational.ofDecimal(decimal).toDecimal()).isEqualByComparingTo(decimal);
        }
    }

    @Test
    void roundedDecimalsAreWithinHalfAUnitOfTheLastPlace() {
        for (int i = 0; i < SAMPLES; i++) {
            Rational exact = random.rational();
            BigDecimal rounded = exact.toDecimal();
            Rational halfStep = Rational.ofDecimal(rounded.ulp()).multiply(Rational.of(1, 2));
            assertThat(rounded.precision()).isLessThanOrEqualTo(34);
            assertThat(Rational.ofDecimal(rounded).subtract(exact).abs()).isLessThanOrEqualTo(halfStep);
        }
    }
}
