package io.countersign.domain.template.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.quantity.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedNumbersTest {

    private static AcceptedNumbers numbers(String field) {
        return new AcceptedNumbers(Versions.definition(JsonReader.readTrusted("""
                {'name': 'Pump', 'specifications': [{'key': 'x', %s}]}""".formatted(field).replace('\'', '"')))
                .specifications().getFirst());
    }

    private static AcceptedNumbers tolerating(String unit, String tolerances) {
        return numbers("'type': 'quantity', 'unit': '%s', 'constraints': {'requirement': 'equal'%s}".formatted(unit,
                tolerances));
    }

    /** The wider of both tolerances counts: 10 % of 50 are 5. */
    @ParameterizedTest
    @CsvSource({"2, 45, 44", "5, 45, 44", "7, 43, 42"})
    void lieInTheWiderTolerance(String tolerance, int within, int beyond) {
        var band = numbers("""
                'type': 'decimal', 'constraints': {'equals': '50', 'tolerance': '%s', 'tolerancePercent': '10'}"""
                .formatted(tolerance)).band().orElseThrow();

        assertThat(band.contains(Rational.of(within))).isTrue();
        assertThat(band.contains(Rational.of(beyond))).isFalse();
    }

    @Test
    void tolerateNothingWithoutAnyTolerance() {
        assertThat(tolerating("K", "").tolerateNothing()).isTrue();
        assertThat(tolerating("K", ", 'tolerance': '1'").tolerateNothing()).isFalse();
        assertThat(tolerating("K", ", 'tolerancePercent': '1'").tolerateNothing()).isFalse();
    }

    /** Ten per cent of a temperature are another span wherever the unit has its zero elsewhere. */
    @Test
    void compareTolerancesInPercentWithTheSameZeroOnly() {
        var tenOfKelvin = tolerating("K", ", 'tolerancePercent': '10'");

        assertThat(tolerating("K", ", 'tolerancePercent': '11'").toleratesAsMuchAs(tenOfKelvin)).isTrue();
        assertThat(tolerating("K", ", 'tolerancePercent': '9'").toleratesAsMuchAs(tenOfKelvin)).isFalse();
        assertThat(tolerating("Cel", ", 'tolerancePercent': '11'").toleratesAsMuchAs(tenOfKelvin)).isFalse();
        assertThat(tolerating("Cel", ", 'tolerance': '1'").toleratesAsMuchAs(tolerating("K", ", 'tolerance': '1'")))
                .isTrue();
        assertThat(tolerating("K", ", 'tolerance': '1'").toleratesAsMuchAs(tolerating("K", ", 'tolerance': '2'")))
                .isFalse();
    }
}
