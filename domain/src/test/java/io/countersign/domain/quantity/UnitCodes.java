package io.countersign.domain.quantity;

import java.util.List;

/** Composed unit codes that building services use, for tests. */
final class UnitCodes {
    static final List<String> COMPOSED = List.of(
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
            "klm", "lm/W", "lm/m2", "mCel", "mK", "dB[SPL]", "dB", "mm/min", "kN/m", "kN/m2",
            "bit/s", "Mbit/s", "Gbit/s", "KiBy", "MiBy", "GBy",
            "kW/[TR]", "W/W", "[Btu_IT]/h/W", "W/(L/s)", "kW.s/m3");

    private UnitCodes() {
    }
}
