package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversion factors as printed in the standards, to the precision they are printed with. */
class PublishedConversionsTest {

    /** NIST Special Publication 811, 2008 edition, appendix B.8: seven significant digits. */
    @ParameterizedTest(name = "1 {0} = {2} {1}")
    @CsvSource(quoteCharacter = '"', value = {
            "[acr_us], m2, 4.046873E+03", "atm, Pa, 1.01325E+05", "att, Pa, 9.80665E+04", "bar, Pa, 1.0E+05",
            "[bbl_us], m3, 1.589873E-01", "[Btu_IT], J, 1.055056E+03", "[Btu_th], J, 1.054350E+03",
            "[Btu_IT]/h, W, 2.930711E-01", "[Btu_IT]/(h.[sft_i]), W/m2, 3.154591E+00",
            "[Btu_IT]/(h.[sft_i].[degR]), W/(m2.K), 5.678263E+00", "[Btu_IT]/(h.[ft_i].[degR]), W/(m.K), 1.730735E+00",
            "cal_IT, J, 4.1868E+00", "cal_th, J, 4.184E+00", "[cft_i]/min, m3/s, 4.719474E-04",
            "[cft_i], m3, 2.831685E-02", "[cml_i], m2, 5.067075E-10", "[bf_i], m3, 2.359737E-03",
            "[cin_i], m3, 1.638706E-05", "[cyd_i], m3, 7.645549E-01",
            "d, s, 8.64E+04", "deg, rad, 1.745329E-02", "', rad, 2.908882E-04", "'', rad, 4.848137E-06",
            "circ/min, rad/s, 1.047198E-01", "[ft_i], m, 3.048E-01", "[ft_us], m, 3.048006E-01",
            "[ft_i]/min, m/s, 5.08E-03", "m[H2O].[ft_i]/m, Pa, 2.989067E+03", "[ft_i].[lbf_av], J, 1.355818E+00",
            "lm/[sft_i], lx, 1.076391E+01", "[gal_br], m3, 4.54609E-03", "[gal_us], L, 3.785412E+00",
            "[gal_us]/min, m3/s, 6.309020E-05", "[gr], kg, 6.479891E-05", "har, m2, 1.0E+04",
            "[HP], W, 7.456999E+02", "[HP_E], W, 7.46E+02", "[HP_B], W, 9.80950E+03", "[PS], W, 7.354988E+02",
            "[in_i], m, 2.54E-02", "[in_i'H2O], Pa, 2.490889E+02",
            "kcal_IT/h, W, 1.163E+00", "kgf, N, 9.80665E+00", "km/h, m/s, 2.777778E-01", "[kn_i], m/s, 5.144444E-01",
            "kW.h, J, 3.6E+06", "[lb_av], kg, 4.535924E-01", "[lb_av]/[cft_i], kg/m3, 1.601846E+01",
            "[lbf_av], N, 4.448222E+00", "[lbf_av].[ft_i], N.m, 1.355818E+00", "[lton_av], kg, 1.016047E+03",
            "[mi_i], m, 1.609344E+03", "[mi_i]/h, m/s, 4.4704E-01", "[mil_i], m, 2.54E-05", "mm[H2O], Pa, 9.80665E+00",
            "[nmi_i], m, 1.852E+03", "[oz_av], kg, 2.834952E-02", "[foz_us], m3, 2.957353E-05", "P, Pa.s, 1.0E-01",
            "[psi], kPa, 6.894757E+00", "[pt_us], m3, 4.731765E-04", "[qt_us], m3, 9.463529E-04",
            "[rd_us], m, 5.029210E+00", "[sft_i], m2, 9.290304E-02", "[sin_i], m2, 6.4516E-04",
            "[ston_av], kg, 9.071847E+02", "[syd_i], m2, 8.361274E-01", "St, m2/s, 1.0E-04", "[TR], W, 3.516853E+03",
            "t, kg, 1.0E+03", "[yd_i], m, 9.144E-01"
    })
    void agreesWithNist(String unit, String si, BigDecimal printed) {
        assertAgrees(unit, si, printed, 7);
    }

    /** UCUM, ucum-essence 2.2, where it departs from NIST: 133.3220 kPa per metre of mercury, Julian year. */
    @ParameterizedTest(name = "1 {0} = {2} {1}")
    @CsvSource({"mm[Hg], Pa, 133.3220", "[in_i'Hg], Pa, 3386.379", "a, d, 365.25", "[Btu], J, 1054.350",
            "cal, J, 4.184"})
    void agreesWithUcum(String unit, String si, BigDecimal printed) {
        assertAgrees(unit, si, printed, 7);
    }

    /** ASHRAE Handbook Fundamentals, chapter "Units and Conversions", table 1, to the digits that it prints. */
    @ParameterizedTest(name = "1 {0} = {2} {1}")
    @CsvSource({"[TR], kW, 3.517, 4", "[gal_us]/min, L/s, 0.0631, 3", "[cft_i]/min, L/s, 0.471947, 6",
            "[ft_i]/min, m/s, 0.00508, 3", "[psi], kPa, 6.895, 4", "[Btu_IT]/h, W, 0.2931, 4", "[HP], kW, 0.7457, 4",
            "[Btu_IT]/(h.[sft_i].[degR]), W/(m2.K), 5.678, 4", "[Btu_IT]/h/W, 1, 0.293, 3", "bar, kPa, 100, 3"})
    void agreesWithAshrae(String unit, String other, BigDecimal printed, int digits) {
        assertAgrees(unit, other, printed, digits);
    }

    /**
     * Tables of the trade, which print the factors of NIST SP 811: flow and the two ways to state the efficiency of a chiller. 1 kW/ton is a coefficient of
     * performance of 3.516853, and a coefficient of performance of 1 is an energy efficiency ratio of 3.412142 Btu/Wh.
     */
    @ParameterizedTest(name = "1 {0} = {2} {1}")
    @CsvSource({"[gal_us]/min, m3/h, 0.2271247", "m3/h, [gal_us]/min, 4.402868", "m3/h, [cft_i]/min, 0.5885778",
            "L/s, [cft_i]/min, 2.118880", "L/s, [gal_us]/min, 15.85032", "[TR]/kW, 1, 3.516853",
            "W/W, [Btu_IT]/h/W, 3.412142",
            "kW, [Btu_IT]/h, 3412.142", "bar, [psi], 14.50377", "bar, m[H2O], 10.19716", "kW, [HP], 1.341022",
            "[HP], [PS], 1.013870", "V.A, W, 1"})
    void agreesWithTradeTables(String unit, String other, BigDecimal printed) {
        assertAgrees(unit, other, printed, 7);
    }

    /** NIST SP 811 appendix B.9 and the fixed points of the scales. */
    @ParameterizedTest(name = "{0} {1} = {2} {3}")
    @CsvSource({"0, Cel, 32, [degF]", "100, Cel, 212, [degF]", "-40, Cel, -40, [degF]", "37, Cel, 98.6, [degF]",
            "7, Cel, 44.6, [degF]", "0, K, -459.67, [degF]", "0, K, -273.15, Cel", "20, Cel, 293.15, K",
            "20, Cel, 527.67, [degR]", "85, dB[SPL], 8.5, B[SPL]", "20000, mCel, 20, Cel"})
    void agreesWithTheFixedPoints(BigDecimal value, String unit, BigDecimal expected, String other) {
        assertThat(new Quantity(value, Unit.of(unit)).in(Unit.of(other))).isEqualTo(Rational.ofDecimal(expected));
        assertThat(new Quantity(expected, Unit.of(other)).in(Unit.of(unit))).isEqualTo(Rational.ofDecimal(value));
    }

    /** Factors that are exact by definition. */
    @ParameterizedTest(name = "1 {0} = {2} {1}")
    @CsvSource({"[PS], W, 735.49875", "[lb_av], kg, 0.45359237", "[gal_us], L, 3.785411784",
            "[lbf_av], N, 4.4482216152605",
            "[HP], W, 745.69987158227022", "[Btu_IT], J, 1055.05585262", "[ft_i].[lbf_av], J, 1.3558179483314004",
            "m[H2O], Pa, 9806.65", "[in_i'H2O], Pa, 249.08891", "By, bit, 8", "GiBy, MiBy, 1024"})
    void isExactByDefinition(String unit, String other, BigDecimal exact) {
        assertThat(Unit.of(unit).convert(Rational.ONE, Unit.of(other))).isEqualTo(Rational.ofDecimal(exact));
    }

    private static void assertAgrees(String unit, String other, BigDecimal printed, int digits) {
        BigDecimal converted = Unit.of(unit).convert(Rational.ONE, Unit.of(other)).toDecimal();
        assertThat(converted.round(new MathContext(digits))).isEqualByComparingTo(printed);
    }
}
