package io.countersign.domain.quantity;

import io.countersign.domain.quantity.UnitAtom.Prefixes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every unit symbol that is known. */
final class UnitAtoms {
    /** In an order in which each is defined by those before it. */
    static final List<UnitDefinition> DEFINITIONS = Stream.of(
            MetricUnits.DEFINITIONS, CustomaryUnits.DEFINITIONS, TradeUnits.DEFINITIONS)
            .flatMap(List::stream)
            .toList();

    /** By symbol. */
    static final Map<String, UnitAtom> KNOWN = known();

    /** Symbols, with and without the prefixes that they take, by what they measure. */
    static final Map<Dimension, List<String>> SIMPLE_CODES = simpleCodes();

    private UnitAtoms() {
    }

    private static Map<String, UnitAtom> known() {
        Map<String, UnitAtom> atoms = new HashMap<>(baseUnits());
        for (UnitDefinition definition : DEFINITIONS) {
            if (atoms.put(definition.symbol(), defined(definition, atoms)) != null) {
                throw new IllegalArgumentException("symbol: defined twice: " + definition.symbol());
            }
        }
        return Map.copyOf(atoms);
    }

    private static Map<Dimension, List<String>> simpleCodes() {
        return KNOWN.keySet().stream()
                .flatMap(symbol -> Stream.concat(Stream.of(symbol),
                        Stream.of(UnitPrefix.values()).map(prefix -> prefix.symbol() + symbol)))
                .distinct()
                .flatMap(code -> UnitParser.parse(code, KNOWN).asOptional().stream())
                .sorted(Comparator.comparing(Unit::code))
                .collect(Collectors.groupingBy(Unit::dimension, Collectors.mapping(Unit::code, Collectors.toList())));
    }

    private static UnitAtom defined(UnitDefinition definition, Map<String, UnitAtom> atoms) {
        Unit term = UnitParser.parse(definition.term(), atoms)
                .asOptional()
                .orElseThrow(() -> new IllegalArgumentException("term: not a unit: " + definition));
        Rational factor = Rational.ofDecimal(definition.value()).multiply(term.factor());
        return new UnitAtom(
                new UnitScale(term.dimension(), factor, definition.zero(), definition.isAffine()),
                definition.prefixes());
    }

    /** SI Brochure, 9th edition, table 2, with the gram for the kilogram so that prefixes apply; UCUM table 2. */
    private static Map<String, UnitAtom> baseUnits() {
        return Map.ofEntries(
                Map.entry("m", base(BaseDimension.LENGTH, Rational.ONE, Prefixes.SI, false)),
                Map.entry("g", base(BaseDimension.MASS, Rational.of(1, 1000), Prefixes.SI, false)),
                Map.entry("s", base(BaseDimension.TIME, Rational.ONE, Prefixes.SI, false)),
                Map.entry("A", base(BaseDimension.CURRENT, Rational.ONE, Prefixes.SI, false)),
                Map.entry("K", base(BaseDimension.TEMPERATURE, Rational.ONE, Prefixes.SI, false)),
                Map.entry("cd", base(BaseDimension.LUMINOUS_INTENSITY, Rational.ONE, Prefixes.SI, false)),
                Map.entry("mol", base(BaseDimension.AMOUNT, Rational.ONE, Prefixes.SI, false)),
                Map.entry("rad", base(BaseDimension.PLANE_ANGLE, Rational.ONE, Prefixes.SI, false)),
                Map.entry("bit", base(BaseDimension.INFORMATION, Rational.ONE, Prefixes.SI_AND_BINARY, false)),
                Map.entry("B[SPL]", base(BaseDimension.SOUND_LEVEL, Rational.ONE, Prefixes.SI, true)),
                Map.entry("B", base(BaseDimension.LEVEL, Rational.ONE, Prefixes.SI, true)));
    }

    private static UnitAtom base(BaseDimension base, Rational factor, Prefixes prefixes, boolean standsAlone) {
        return new UnitAtom(new UnitScale(Dimension.of(base), factor, Rational.ZERO, standsAlone), prefixes);
    }
}
