package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitAtomsTest {

    @Test
    void everySymbolReadsAsItself() {
        assertThat(UnitAtoms.KNOWN).hasSizeGreaterThan(90);
        UnitAtoms.KNOWN.forEach((symbol, atom) -> {
            Unit unit = Unit.of(symbol);
            assertThat(unit.factor()).as(symbol).isEqualTo(atom.scale().factor());
            assertThat(unit.dimension()).as(symbol).isEqualTo(atom.scale().dimension());
        });
    }

    @Test
    void everyFactorIsPositive() {
        UnitAtoms.KNOWN.forEach((symbol, atom) -> assertThat(atom.scale().factor().signum()).as(symbol).isPositive());
    }

    @Test
    void everyDefinitionNamesItsSource() {
        assertThat(UnitAtoms.DEFINITIONS).allSatisfy(definition -> assertThat(definition.source())
                .as(definition.symbol()).containsPattern("UCUM|SI |B\\.[689]"));
    }

    @Test
    void noCodeCanBeReadInTwoWays() {
        Map<String, String> readings = new HashMap<>();
        UnitAtoms.KNOWN.keySet().forEach(symbol -> readings.put(symbol, symbol));
        UnitAtoms.KNOWN.forEach((symbol, atom) -> {
            for (UnitPrefix prefix : UnitPrefix.values()) {
                if (atom.takes(prefix)) {
                    String reading = prefix + " " + symbol;
                    assertThat(readings.put(prefix.symbol() + symbol, reading)).as(reading).isNull();
                }
            }
        });
    }

    @Test
    void everyPrefixOfAMetricUnitScalesIt() {
        for (UnitPrefix prefix : UnitPrefix.values()) {
            assertThat(Unit.of(prefix.symbol() + "bit").factor()).isEqualTo(prefix.factor());
        }
    }

    @Test
    void piIsRightToItsLastDecimal() {
        MathContext precise = new MathContext(80);
        BigDecimal machin = arctanOfInverse(5, precise).multiply(BigDecimal.valueOf(16))
                .subtract(arctanOfInverse(239, precise).multiply(BigDecimal.valueOf(4)));
        assertThat(Unit.of("[pi]").factor())
                .isEqualTo(Rational.ofDecimal(machin.setScale(64, RoundingMode.HALF_EVEN)));
    }

    private static BigDecimal arctanOfInverse(int n, MathContext context) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), context);
        for (int k = 1; k < 130; k += 2) {
            BigDecimal term = power.divide(BigDecimal.valueOf(k), context);
            sum = k % 4 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.divide(BigDecimal.valueOf((long) n * n), context);
        }
        return sum;
    }
}
