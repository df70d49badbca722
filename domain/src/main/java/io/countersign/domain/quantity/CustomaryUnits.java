package io.countersign.domain.quantity;

import static io.countersign.domain.quantity.UnitDefinition.plain;

import java.util.List;

/**
 * Customary units of the United States and the United Kingdom.
 *
 * <p>UCUM is ucum-essence 2.2; B.8 is NIST Special Publication 811 (2008), appendix B.8, whose factors agree to their
 * printed precision.
 */
final class CustomaryUnits {
    static final List<UnitDefinition> DEFINITIONS = List.of(
            plain("[in_i]", "2.54", "cm", "international yard and pound agreement 1959; B.8; UCUM"),
            plain("[ft_i]", "12", "[in_i]", "B.8; UCUM"),
            plain("[yd_i]", "3", "[ft_i]", "B.8; UCUM"),
            plain("[mi_i]", "5280", "[ft_i]", "B.8; UCUM"),
            plain("[mil_i]", "0.001", "[in_i]", "B.8; UCUM"),
            plain("[nmi_i]", "1852", "m", "B.8; UCUM"),
            plain("[kn_i]", "1", "[nmi_i]/h", "B.8; UCUM"),
            plain("[sin_i]", "1", "[in_i]2", "B.8; UCUM"),
            plain("[sft_i]", "1", "[ft_i]2", "B.8; UCUM"),
            plain("[syd_i]", "1", "[yd_i]2", "B.8; UCUM"),
            plain("[cml_i]", "1", "[pi].[mil_i]2/4", "B.8 circular mil; UCUM"),
            plain("[bf_i]", "144", "[in_i]3", "B.8 board foot; UCUM"),
            plain("[cin_i]", "1", "[in_i]3", "B.8; UCUM"),
            plain("[cft_i]", "1", "[ft_i]3", "B.8; UCUM"),
            plain("[cyd_i]", "1", "[yd_i]3", "B.8; UCUM"),
            plain("[ft_us]", "1200", "m/3937", "US survey foot, NIST SP 811 B.6; UCUM"),
            plain("[rd_us]", "16.5", "[ft_us]", "B.8; UCUM"),
            plain("[acr_us]", "160", "[rd_us]2", "B.8, based on the US survey foot; UCUM"),
            plain("[gal_us]", "231", "[in_i]3", "B.8; UCUM"),
            plain("[bbl_us]", "42", "[gal_us]", "B.8; UCUM"),
            plain("[qt_us]", "1", "[gal_us]/4", "B.8; UCUM"),
            plain("[pt_us]", "1", "[qt_us]/2", "B.8; UCUM"),
            plain("[foz_us]", "1", "[gal_us]/128", "B.8; UCUM"),
            plain("[gal_br]", "4.54609", "l", "B.8; UCUM"),
            plain("[gr]", "64.79891", "mg", "B.8; UCUM"),
            plain("[lb_av]", "7000", "[gr]", "B.8; UCUM"),
            plain("[oz_av]", "1", "[lb_av]/16", "B.8; UCUM"),
            plain("[ston_av]", "2000", "[lb_av]", "B.8; UCUM"),
            plain("[lton_av]", "2240", "[lb_av]", "B.8; UCUM"),
            plain("[lbf_av]", "1", "[lb_av].[g]", "B.8; UCUM"),
            plain("[psi]", "1", "[lbf_av]/[in_i]2", "B.8; UCUM"),
            plain("[in_i'H2O]", "1", "m[H2O].[in_i]/m", "B.8 water, conventional; UCUM"),
            plain("[in_i'Hg]", "1", "m[Hg].[in_i]/m", "UCUM; B.8 has another density of mercury"),
            plain("[degR]", "1", "K.5/9", "B.8; UCUM"),
            plain("[degF]", "1", "K.5/9", "B.9: t/°F = (9/5)(T/K) - 459.67; UCUM")
                    .withZeroAt(Rational.of(45967, 100).multiply(Rational.of(5, 9))),
            plain("[Btu_IT]", "1.05505585262", "kJ", "5th International Conference on Steam 1956; B.8; UCUM"),
            plain("[Btu_th]", "1.054350", "kJ", "B.8; UCUM"),
            plain("[Btu]", "1", "[Btu_th]", "UCUM: the thermochemical one"),
            plain("[HP]", "550", "[ft_i].[lbf_av]/s", "B.8 horsepower (550 ft·lbf/s); UCUM"));

    private CustomaryUnits() {
    }
}
