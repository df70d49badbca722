package io.countersign.domain.quantity;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of conversion for every pair of commensurable units. */
class ConversionLawsTest {
    private static final List<String> COMPOSED = List.of(
            "1", "{rev}", "m/m", "10*3",
            "km", "cm", "mm", "um", "m2", "cm2", "mm2", "m3", "dm3", "mL", "kL", "kg", "mg",
            "m3/h", "m3/s", "m3/min", "L/s", "L/min", "l/h", "[gal_us]/min", "[gal_br]/min", "[cft_i]/min",
            "L/(s.m2)", "m3/(h.m2)",
            "m/s", "km/h", "[ft_i]/min", "[mi_i]/h", "kg/s", "kg/h", "[lb_av]/h", "t/h",
            "kPa", "MPa", "hPa", "mbar", "mm[H2O]", "cm[H2O]", "mm[Hg]", "N/mm2", "kgf/cm2",
            "kW", "MW", "V.A", "kV.A", "MV.A", "kJ/h", "kcal_IT/h", "[Btu_IT]/h", "N.m/s",
            "kW.h", "MJ", "GJ", "kcal", "N.m", "kJ/kg", "kJ/(kg.K)",
            "mV", "kV", "mA", "kA", "kOhm", "MOhm", "uF", "mH",
            "kHz", "/min", "{rev}/min", "rad/s", "deg/s", "circ/min",
            "W/m2", "[Btu_IT]/(h.[sft_i])", "W/(m2.K)", "[Btu_IT]/(h.[sft_i].[degR])", "W/(m.K)", "m2.K/W",
            "kg/m3", "[lb_av]/[cft_i]", "g/L", "mg/L", "cP", "Pa.s", "cSt", "mm2/s",
            "klm", "lm/W", "lm/m2", "mCel", "mK", "dB[SPL]",
            "bit/s", "Mbit/s", "Gbit/s", "KiBy", "MiBy", "GBy",
            "kW/[TR]", "W/W", "[Btu_IT]/h/W", "W/(L/s)", "kW.s/m3");
    private static final List<Rational> VALUES = Stream.of(
            "0", "1", "-1", "0.1", "12.5", "1E-30", "1E+30", "-459.67", "3.141592653589793238462643383279503",
            "9999999999999999999999999999999999")
            .map(BigDecimal::new).map(Rational::ofDecimal).toList();
    private static final Map<Dimension, List<Unit>> COMMENSURABLE = Stream
            .concat(UnitAtoms.KNOWN.keySet().stream(), COMPOSED.stream())
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
        for (int i = 0; i < 20_000; i++) {
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
        for (int i = 0; i < 20_000; i++) {
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
