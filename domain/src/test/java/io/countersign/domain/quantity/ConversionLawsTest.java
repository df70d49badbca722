package io.countersign.domain.quantity;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.RandomJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of conversion for every pair of commensurable units. */
class ConversionLawsTest {
    private static final List<Rational> VALUES = Stream.of(
            "0", "1", "-1", "0.1", "12.5", "1E-30", "1E+30", "-459.67", "3.141592653589793238462643383279503",
            "9999999999999999999999999999999999")
            .map(BigDecimal::new).map(Rational::ofDecimal).toList();
    private static final Map<Dimension, List<Unit>> COMMENSURABLE = Stream
            .concat(UnitAtoms.KNOWN.keySet().stream(), UnitCodes.COMPOSED.stream())
            .distinct().sorted().map(Unit::of).collect(groupingBy(Unit::dimension));

    @Test
    void convertingThereAndBackIsTheIdentity() {
        int pairs = 0;
        for (List<Unit> units : COMMENSURABLE.values()) {
            for (Unit a : units) {
                for (Unit b : units) {
                    for (Rational value : VALUES) {
                        assertThat(b.convert(a.convert(value, b), a)).as("%s %s via %s", value, a, b).isEqualTo(value);
                    }
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThan(1_800);
    }

    @Test
    void convertingByWayOfAThirdUnitIsConvertingDirectly() {
        SeededRandom random = new SeededRandom("ConversionLawsTest");
        List<List<Unit>> groups = List.copyOf(COMMENSURABLE.values());
        for (int i = 0; i < RandomJson.runs(20_000); i++) {
            List<Unit> units = random.oneOf(groups);
            Unit a = random.oneOf(units);
            Unit b = random.oneOf(units);
            Unit c = random.oneOf(units);
            Rational value = random.rational();
            assertThat(b.convert(a.convert(value, b), c)).as("%s via %s to %s", a, b, c).isEqualTo(a.convert(value, c));
        }
    }

    @Test
    void comparingIsConvertingAndComparing() {
        SeededRandom random = new SeededRandom("ConversionLawsTest");
        List<List<Unit>> groups = List.copyOf(COMMENSURABLE.values());
        for (int i = 0; i < RandomJson.runs(20_000); i++) {
            List<Unit> units = random.oneOf(groups);
            Quantity a = quantity(random, units);
            Quantity b = quantity(random, units);
            Unit steps = random.oneOf(units);
            int order = a.in(b.unit()).compareTo(Rational.ofDecimal(b.value()));
            assertThat(a.compareMagnitude(b)).isEqualTo(order).isEqualTo(-b.compareMagnitude(a));
            assertThat(a.minus(b, steps).signum()).isEqualTo(order);
            assertThat(a.minus(b, steps)).isEqualTo(a.in(steps).subtract(b.in(steps)));
        }
    }

    private static Quantity quantity(SeededRandom random, List<Unit> units) {
        return new Quantity(random.decimal(), random.oneOf(units));
    }
}
