package io.countersign.domain.quantity;

import static io.countersign.domain.quantity.UnitDefinition.binary;
import static io.countersign.domain.quantity.UnitDefinition.metric;
import static io.countersign.domain.quantity.UnitDefinition.plain;

import java.util.List;

/**
 * Numbers, SI derived units, units accepted for use with the SI and other metric units.
 *
 * <p>SI is the SI Brochure, 9th edition (2019); UCUM is ucum-essence 2.2; B.8 is NIST Special Publication 811 (2008),
 * appendix B.8.
 */
final class MetricUnits {
    static final List<UnitDefinition> DEFINITIONS = List.of(
            plain("10*", "10", "1", "UCUM dimensionless units"),
            plain("10^", "10", "1", "UCUM dimensionless units"),
            plain(
                    "[pi]",
                    "3.1415926535897932384626433832795028841971693993751058209749445923",
                    "1",
                    "UCUM dimensionless units: 64 decimals"),
            plain("%", "1", "10*-2", "UCUM dimensionless units"),
            plain("[ppth]", "1", "10*-3", "UCUM dimensionless units"),
            plain("[ppm]", "1", "10*-6", "UCUM dimensionless units"),
            plain("[ppb]", "1", "10*-9", "UCUM dimensionless units"),
            metric("sr", "1", "rad2", "SI table 4; UCUM"),
            metric("Hz", "1", "s-1", "SI table 4"),
            metric("N", "1", "kg.m/s2", "SI table 4"),
            metric("Pa", "1", "N/m2", "SI table 4"),
            metric("J", "1", "N.m", "SI table 4"),
            metric("W", "1", "J/s", "SI table 4"),
            metric("C", "1", "A.s", "SI table 4"),
            metric("V", "1", "W/A", "SI table 4"),
            metric("F", "1", "C/V", "SI table 4"),
            metric("Ohm", "1", "V/A", "SI table 4"),
            metric("S", "1", "A/V", "SI table 4"),
            metric("Wb", "1", "V.s", "SI table 4"),
            metric("T", "1", "Wb/m2", "SI table 4"),
            metric("H", "1", "Wb/A", "SI table 4"),
            metric("Cel", "1", "K", "SI 2.3.1: t/°C = T/K - 273.15").withZeroAt(Rational.of(27315, 100)),
            metric("lm", "1", "cd.sr", "SI table 4"),
            metric("lx", "1", "lm/m2", "SI table 4"),
            metric("Bq", "1", "s-1", "SI table 4"),
            plain("min", "60", "s", "SI table 8"),
            plain("h", "60", "min", "SI table 8"),
            plain("d", "24", "h", "SI table 8"),
            plain("wk", "7", "d", "UCUM"),
            plain("a", "365.25", "d", "UCUM: the Julian year"),
            plain("mo", "1", "a/12", "UCUM: a twelfth of the Julian year"),
            plain("deg", "2", "[pi].rad/360", "SI table 8; UCUM"),
            plain("'", "1", "deg/60", "SI table 8"),
            plain("''", "1", "deg/3600", "SI table 8"),
            plain("gon", "0.9", "deg", "UCUM"),
            plain("circ", "2", "[pi].rad", "UCUM"),
            metric("l", "1", "dm3", "SI table 8"),
            metric("L", "1", "l", "SI table 8"),
            metric("ar", "100", "m2", "UCUM; SI table 8 has the hectare, har"),
            metric("t", "1000", "kg", "SI table 8"),
            metric("bar", "100000", "Pa", "B.8; UCUM"),
            plain("atm", "101325", "Pa", "B.8; UCUM"),
            metric("[g]", "9.80665", "m/s2", "standard acceleration of free fall, 3rd CGPM 1901; UCUM"),
            metric("gf", "1", "g.[g]", "B.8 kilogram-force; UCUM"),
            plain("att", "1", "kgf/cm2", "B.8 technical atmosphere; UCUM"),
            metric("m[H2O]", "9.80665", "kPa", "B.8 water, conventional; UCUM"),
            metric("m[Hg]", "133.3220", "kPa", "UCUM; B.8 has 133.3224 for conventional mercury"),
            metric("P", "0.1", "Pa.s", "B.8 poise; UCUM"),
            metric("St", "1", "cm2/s", "B.8 stokes; UCUM"),
            metric("cal_IT", "4.1868", "J", "B.8; UCUM"),
            metric("cal_th", "4.184", "J", "B.8; UCUM"),
            metric("cal", "1", "cal_th", "UCUM: the thermochemical calorie"),
            binary("By", "8", "bit", "IEC 80000-13; UCUM"),
            metric("Bd", "1", "s-1", "UCUM: symbols per second, not bits per second"));

    private MetricUnits() {
    }
}
