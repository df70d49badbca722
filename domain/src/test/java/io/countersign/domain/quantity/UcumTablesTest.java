package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.quantity.UnitAtom.Prefixes;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fhir.ucum.Concept;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumService;
import org.junit.jupiter.api.Test;

/**
 * Every unit against ucum-essence 2.2, the published table of UCUM, as another implementation reads it. The factors are
 * taken from that table and not from that implementation's arithmetic, which rounds.
 */
class UcumTablesTest {

    /** Units that UCUM lacks; the NIST tables are their oracle. */
    private static final Set<String> OURS = Set.of("[TR]", "[PS]", "[HP_E]", "[HP_B]");

    /** Units on a scale of their own; the fixed points of the scales are their oracle. */
    private static final Set<String> SPECIAL = Set.of("Cel", "[degF]", "B", "B[SPL]");

    /** What UCUM counts as plain numbers, or as the pascals that a level stands for. */
    private static final Set<BaseDimension> FINER = Set.of(BaseDimension.AMOUNT, BaseDimension.INFORMATION,
            BaseDimension.SOUND_LEVEL, BaseDimension.LEVEL);

    private static final UcumService UCUM = ucum();
    private static final Map<String, UnitAtom> PUBLISHED = published();

    private static UcumService ucum() {
        try (var essence = UcumService.class.getResourceAsStream("/ucum-essence.xml")) {
            return new UcumEssenceService(essence);
        } catch (UcumException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The units that are products of others, in rounds: each is read once the units it is made of are. */
    private static Map<String, UnitAtom> published() {
        Map<String, UnitAtom> atoms = new HashMap<>();
        Stream.concat(UCUM.getModel().getBaseUnits().stream().map(Concept::getCode), Stream.of("mol", "bit"))
                .forEach(base -> atoms.put(base, UnitAtoms.KNOWN.get(base)));
        List<DefinedUnit> units = UCUM.getModel().getDefinedUnits();
        int before = 0;
        while (before < atoms.size()) {
            before = atoms.size();
            units.stream().filter(unit -> !unit.isSpecial() && !atoms.containsKey(unit.getCode()))
                    .forEach(unit -> UnitParser.parse(unit.getValue().getUnit(), Map.copyOf(atoms)).asOptional()
                            .ifPresent(term -> atoms.put(unit.getCode(), atom(unit, term))));
        }
        return atoms;
    }

    private static UnitAtom atom(DefinedUnit unit, Unit term) {
        Rational value = Rational.ofDecimal(new BigDecimal(unit.getValue().getValue().asDecimal()));
        return new UnitAtom(UnitScale.proportional(term.dimension(), value.multiply(term.factor())),
                unit.isMetric() ? Prefixes.SI : Prefixes.NONE);
    }

    @Test
    void everyFactorIsThePublishedOne() {
        int compared = 0;
        for (Map.Entry<String, UnitAtom> known : UnitAtoms.KNOWN.entrySet()) {
            if (!OURS.contains(known.getKey()) && !SPECIAL.contains(known.getKey())) {
                assertThat(PUBLISHED).containsKey(known.getKey());
                UnitScale published = PUBLISHED.get(known.getKey()).scale();
                assertThat(known.getValue().scale().factor()).as(known.getKey()).isEqualTo(published.factor());
                assertThat(known.getValue().scale().dimension()).as(known.getKey()).isEqualTo(published.dimension());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(UnitAtoms.KNOWN.size() - OURS.size() - SPECIAL.size()).isGreaterThan(90);
    }

    @Test
    void everyUnitTakesPrefixesWhereThePublishedOneDoes() {
        UCUM.getModel().getDefinedUnits().stream().filter(unit -> UnitAtoms.KNOWN.containsKey(unit.getCode()))
                .forEach(unit -> assertThat(UnitAtoms.KNOWN.get(unit.getCode()).takes(UnitPrefix.KILO))
                        .as(unit.getCode()).isEqualTo(unit.isMetric()));
        Map<String, Rational> prefixes = UCUM.getModel().getPrefixes().stream().collect(Collectors.toMap(
                prefix -> prefix.getCode(),
                prefix -> Rational.ofDecimal(new BigDecimal(prefix.getValue().asDecimal()))));
        assertThat(Arrays.stream(UnitPrefix.values())).allSatisfy(
                prefix -> assertThat(prefixes).containsEntry(prefix.symbol(), prefix.factor()));
    }

    @Test
    void knowsTheUnitsOfItsOwnScaleAsUcumDoes() {
        assertThat(UCUM.getModel().getDefinedUnits().stream()
                .filter(unit -> unit.isSpecial() && UnitAtoms.KNOWN.containsKey(unit.getCode()))
                .map(DefinedUnit::getCode)).containsExactlyInAnyOrderElementsOf(SPECIAL);
        assertThat(UnitAtoms.KNOWN.keySet().stream().filter(code -> UCUM.validate(code) != null))
                .containsExactlyInAnyOrderElementsOf(OURS);
    }

    @Test
    void everyComposedCodeIsOneOfUcumAndMeasuresTheSame() throws UcumException {
        List<Unit> units = UnitCodes.COMPOSED.stream().filter(code -> OURS.stream().noneMatch(code::contains))
                .map(Unit::of).toList();
        assertThat(units).hasSizeGreaterThan(100);
        Map<Unit, String> canonical = new HashMap<>();
        for (Unit unit : units) {
            assertThat(UCUM.validate(unit.code())).as(unit.code()).isNull();
            if (!isFiner(unit)) {
                canonical.put(unit, canonical(unit));
            }
        }
        canonical.forEach((one, measured) -> canonical.forEach((other, alsoMeasured) -> {
            if (measured.equals(alsoMeasured) != one.isCommensurableWith(other)) {
                throw new AssertionError(one + " and " + other + " measure " + measured + " and " + alsoMeasured);
            }
        }));
    }

    private static String canonical(Unit unit) throws UcumException {
        return UCUM.getCanonicalUnits(unit.code().equals("mCel") ? "K" : unit.code());
    }

    private static boolean isFiner(Unit unit) {
        return unit.dimension().exponents().keySet().stream().anyMatch(FINER::contains);
    }
}
