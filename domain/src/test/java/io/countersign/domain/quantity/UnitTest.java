package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.quantity.UnitReading.Accepted;
import io.countersign.domain.quantity.UnitReading.Reason;
import io.countersign.domain.quantity.UnitReading.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
            "1, 1", "%, 1/100", "10*3, 1000", "10*-6, 1/1000000", "10^3, 1000", "[ppm], 1/1000000", "{pumps}, 1",
            "m, 1", "km, 1000", "mm, 1/1000", "kg, 1", "t, 1000", "m3/h, 1/3600", "L/s, 1/1000", "l/min, 1/60000",
            "m.s-1, 1", "m+2, 1", "cm2, 1/10000", "kW, 1000", "kV.A, 1000", "kPa, 1000", "mbar, 100", "har, 10000",
            "10.m, 10", "100.m/10.s, 10", "/min, 1/60", "{rev}/min, 1/60", "m{head}, 1", "m2{gross}/h, 1/3600",
            "KiBy, 8192", "Gibit, 1073741824", "kBy, 8000", "TBy, 8000000000000", "dB[SPL], 1/10", "daN, 10",
            "Cel, 1", "Cel{supply}, 1", "(Cel), 1", "mCel, 1/1000", "[degF], 5/9", "((min)), 60", "m/(h/(min/s)), 1/60"
    })
    void readsCodesWithTheirExactFactor(String code, String factor) {
        assertThat(Unit.of(code).factor()).hasToString(factor);
        assertThat(Unit.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
            "m3/h, LENGTH^3.TIME^-1", "kPa, LENGTH^-1.MASS^1.TIME^-2", "V, LENGTH^2.MASS^1.TIME^-3.CURRENT^-1",
            "lx, LENGTH^-2.LUMINOUS_INTENSITY^1.PLANE_ANGLE^2", "[degF], TEMPERATURE^1", "mol/L, LENGTH^-3.AMOUNT^1",
            "Mbit/s, TIME^-1.INFORMATION^1", "dB[SPL], SOUND_LEVEL^1", "%, 1", "kW/[TR], 1", "m/m, 1",
            "deg, PLANE_ANGLE^1", "/s.m, LENGTH^1.TIME^-1",
            "mol/(m.s).K, LENGTH^-1.TIME^-1.TEMPERATURE^1.AMOUNT^1",
            "m/(s/(A/K)/mol)/cd, LENGTH^1.TIME^-1.CURRENT^1.TEMPERATURE^-1.LUMINOUS_INTENSITY^-1.AMOUNT^1"
    })
    void knowsWhatItMeasures(String code, String dimension) {
        assertThat(Unit.of(code).dimension()).hasToString(dimension);
    }

    @ParameterizedTest
    @CsvSource({"V.A, W", "V.A, N.m/s", "Hz, /s", "L, dm3", "N.m, J", "[psi], bar", "Cel, K", "Cel, [degF]",
            "dB[SPL], B[SPL]", "dB, B", "kW.h, MJ", "[TR], kW", "%, [ppm]", "Bd, Hz", "W/m2/K, W/(m2.K)"})
    void comparesUnitsOfOneDimension(String one, String other) {
        assertThat(Unit.of(one).isCommensurableWith(Unit.of(other))).isTrue();
        assertThat(Unit.of(other).isCommensurableWith(Unit.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"m, m2", "kW, kW.h", "bit, 1", "mol, 1", "dB[SPL], 1", "dB[SPL], Pa", "dB[SPL], dB", "dB, 1", "deg, 1",
            "Bd, bit/s", "Cel, 1",
            "lm, cd", "kg, N", "W/m2.K, W/(m2.K)"})
    void keepsDifferentDimensionsApart(String one, String other) {
        assertThat(Unit.of(one).isCommensurableWith(Unit.of(other))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of(one).convert(Rational.ONE, Unit.of(other)))
                .withMessageContainingAll(one, other);
    }

    @Test
    void readsProductsAndQuotientsFromLeftToRight() {
        assertThat(Unit.of("W/m2.K").dimension()).isEqualTo(Unit.of("(W/m2).K").dimension());
        assertThat(Unit.of("m/s/s").dimension()).isEqualTo(Unit.of("m/s2").dimension());
        assertThat(Unit.of("m/(s/s)").dimension()).isEqualTo(Unit.of("m").dimension());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "\"\", EMPTY, 0",
            "\" m\", ILLEGAL_CHARACTER, 0", "m³, ILLEGAL_CHARACTER, 1", "°C, ILLEGAL_CHARACTER, 0",
            "µm, ILLEGAL_CHARACTER, 0", "Ω, ILLEGAL_CHARACTER, 0", "m{שטח}, ILLEGAL_CHARACTER, 2",
            "\"m\t\", ILLEGAL_CHARACTER, 1", "\"m\u0000\", ILLEGAL_CHARACTER, 1", "m\u007f, ILLEGAL_CHARACTER, 1",
            "\ud83d, ILLEGAL_CHARACTER, 0",
            "/, MALFORMED, 1", ".m, MALFORMED, 0", "m., MALFORMED, 2", "m/, MALFORMED, 2", "m//s, MALFORMED, 2",
            "//m, MALFORMED, 1", "m..s, MALFORMED, 2", "(), MALFORMED, 1", "(m, MALFORMED, 2", "m), MALFORMED, 1",
            "(/m), MALFORMED, 1", "(m)2, MALFORMED, 3", "(m)(s), MALFORMED, 3", "2(m), MALFORMED, 1",
            "m{a, MALFORMED, 1", "m}, MALFORMED, 1", "m{a}{b}, MALFORMED, 4", "{a}m, MALFORMED, 3",
            "m{a}2, MALFORMED, 4", "m{a{b}}, MALFORMED, 1", "10{a}, MALFORMED, 2", "(m){a}, MALFORMED, 3",
            "[in_i, MALFORMED, 0",
            "in_i], MALFORMED, 4", "[[in_i]], MALFORMED, 0",
            "M, UNKNOWN_SYMBOL, 0", "gpm, UNKNOWN_SYMBOL, 0", "KW, UNKNOWN_SYMBOL, 0", "psi, UNKNOWN_SYMBOL, 0",
            "hp, UNKNOWN_SYMBOL, 0", "m3/hr, UNKNOWN_SYMBOL, 3", "2m, UNKNOWN_SYMBOL, 0", "10-2, UNKNOWN_SYMBOL, 0",
            "-2, UNKNOWN_SYMBOL, 0", "m-, UNKNOWN_SYMBOL, 0", "m--2, UNKNOWN_SYMBOL, 0", "k, UNKNOWN_SYMBOL, 0",
            "kkg, UNKNOWN_SYMBOL, 0", "[FT_I], UNKNOWN_SYMBOL, 0", "m^2, UNKNOWN_SYMBOL, 0", "m*s, UNKNOWN_SYMBOL, 0",
            "eV, UNKNOWN_SYMBOL, 0", "NaN, UNKNOWN_SYMBOL, 0",
            "kmin, PREFIX_NOT_ALLOWED, 0", "k[ft_i], PREFIX_NOT_ALLOWED, 0", "m[degF], PREFIX_NOT_ALLOWED, 0",
            "k%, PREFIX_NOT_ALLOWED, 0", "k[TR], PREFIX_NOT_ALLOWED, 0", "Kim, PREFIX_NOT_ALLOWED, 0",
            "MiW, PREFIX_NOT_ALLOWED, 0", "kh, PREFIX_NOT_ALLOWED, 0",
            "m0, NUMBER_OUT_OF_RANGE, 0", "m25, NUMBER_OUT_OF_RANGE, 0", "m-25, NUMBER_OUT_OF_RANGE, 0",
            "m999999999999999999999, NUMBER_OUT_OF_RANGE, 0", "s.0, NUMBER_OUT_OF_RANGE, 2",
            "0, NUMBER_OUT_OF_RANGE, 0", "m/0, NUMBER_OUT_OF_RANGE, 2", "1234567890, NUMBER_OUT_OF_RANGE, 0",
            "Cel/m, MUST_STAND_ALONE, 0", "W/(m2.Cel), MUST_STAND_ALONE, 6", "/Cel, MUST_STAND_ALONE, 1",
            "Cel2, MUST_STAND_ALONE, 0", "Cel1, MUST_STAND_ALONE, 0", "10.Cel, MUST_STAND_ALONE, 3",
            "[degF].1, MUST_STAND_ALONE, 0", "dB[SPL]/m, MUST_STAND_ALONE, 0", "dB/m, MUST_STAND_ALONE, 0",
            "dB[SPL]2, MUST_STAND_ALONE, 0",
            "[degF]-1, MUST_STAND_ALONE, 0"
    })
    void refusesOtherCodesAndSaysWhyAndWhere(String code, Reason reason, int at) {
        assertThat(Unit.parse(code)).isEqualTo(new Refused(reason, at));
        assertThat(Unit.parse(code).asOptional()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of(code)).withMessageContaining(reason.name());
    }

    @Test
    void readsCodesOfUpToFiftyCharacters() {
        String longest = "m." + "m.".repeat(23) + "mm";
        assertThat(longest).hasSize(50);
        assertThat(Unit.parse(longest)).isInstanceOf(Accepted.class);
        assertThat(Unit.parse(longest + "2")).isEqualTo(new Refused(Reason.TOO_LONG, 50));
        assertThat(Unit.parse("(".repeat(1_000_000))).isEqualTo(new Refused(Reason.TOO_LONG, 50));
    }

    @Test
    void readsTheDeepestNestingThatFits() {
        assertThat(Unit.of("(".repeat(24) + "m" + ")".repeat(24)).factor()).isEqualTo(Rational.ONE);
        assertThat(Unit.parse("(".repeat(50))).isEqualTo(new Refused(Reason.MALFORMED, 50));
    }

    @ParameterizedTest
    @CsvSource({"Ym24, 576", "Ym-24, -576", "ym24, -576", "Ym24/Ym24.Ym24, 576"})
    void isExactForTheLargestPrefixAtTheLargestExponent(String code, int powerOfTen) {
        assertThat(Unit.of(code).factor()).isEqualTo(Rational.of(10).pow(powerOfTen));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "Ym24.Ym24, NUMBER_OUT_OF_RANGE, 5", "ym24.ym24, NUMBER_OUT_OF_RANGE, 5", "''24, NUMBER_OUT_OF_RANGE, 0",
            "''24.''24.''24.''24.''24.''24.''24.''24.''24.''24, NUMBER_OUT_OF_RANGE, 0"
    })
    void refusesFactorsThatAreExpensiveToReckonWith(String code, Reason reason, int at) {
        assertThat(Unit.parse(code)).isEqualTo(new Refused(reason, at));
    }

    @Test
    void reckonsWithFactorsOfUpTo2048Bits() {
        assertThat(Unit.of("Tibit24.Tibit24.Tibit2.Gibit.Kibit.128").factor()).isEqualTo(Rational.of(2).pow(2_047));
        assertThat(Unit.parse("Tibit24.Tibit24.Tibit2.Gibit.Kibit.256"))
                .isEqualTo(new Refused(Reason.NUMBER_OUT_OF_RANGE, 35));
    }

    @Test
    void readsNumbersOfUpToNineDigits() {
        assertThat(Unit.of("999999999.m").factor()).isEqualTo(Rational.of(999_999_999));
        assertThat(Unit.of("m000000002")).extracting(Unit::dimension).isEqualTo(Unit.of("m2").dimension());
        assertThat(Unit.parse("m0000000002")).isEqualTo(new Refused(Reason.NUMBER_OUT_OF_RANGE, 0));
    }

    @Test
    void readsEveryVisibleCharacterInAnAnnotation() {
        assertThat(Unit.of("m{!~}").factor()).isEqualTo(Rational.ONE);
        assertThat(Unit.parse("m{a b}")).isEqualTo(new Refused(Reason.ILLEGAL_CHARACTER, 3));
        assertThat(Unit.parse("m{\u007F}")).isEqualTo(new Refused(Reason.ILLEGAL_CHARACTER, 2));
    }

    @Test
    void knowsTheUnitsOfASingleSymbolThatMeasureTheSame() {
        assertThat(Unit.of("J/s").simpleCodes()).contains("W", "kW", "MW").doesNotContain("J/s", "J", "m").isSorted();
        assertThat(Unit.of("m7").simpleCodes()).isEmpty();
    }

    @Test
    void equalsByCode() {
        assertThat(Unit.of("L")).isEqualTo(Unit.of("L")).hasSameHashCodeAs(Unit.of("L")).isNotEqualTo(Unit.of("l"));
        assertThat(Unit.of("L")).hasToString("L");
        assertThat(Unit.parse("L")).isEqualTo(new Accepted(Unit.of("L")));
        assertThat(Unit.parse("L").asOptional()).contains(Unit.of("L"));
    }
}
