package io.countersign.domain.quantity;

import static io.countersign.domain.quantity.UnitDefinition.plain;

import java.util.List;

/**
 * Units of the trade that UCUM lacks. The square brackets follow its convention for units that are not metric (UCUM
 * §14).
 */
final class TradeUnits {
    static final List<UnitDefinition> DEFINITIONS = List.of(
            plain("[TR]", "12000", "[Btu_IT]/h", "NIST SP 811 B.8: ton of refrigeration (12 000 Btu_IT/h)"),
            plain("[PS]", "75", "m.kgf/s", "NIST SP 811 B.8: horsepower (metric); DIN 66036"),
            plain("[HP_E]", "746", "W", "NIST SP 811 B.8: horsepower (electric)"),
            plain("[HP_B]", "9809.50", "W", "NIST SP 811 B.8: horsepower (boiler)"));

    private TradeUnits() {
    }
}
