package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.compatibleIf;

import io.countersign.domain.document.TextRules;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.Constraints;
import io.countersign.domain.template.RequirementRelation;
import io.countersign.domain.template.SpecificationDefinition;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The constraints of one specification in two versions. A constraint is harmless when everything that met all
 * constraints before meets it: a new bound may be implied by another that was there.
 */
final class ConstraintComparison {

    private final SpecificationDefinition before;
    private final SpecificationDefinition after;
    private final Constraints earlier;
    private final Constraints later;
    private final AcceptedNumbers numbersBefore;
    private final AcceptedNumbers numbersAfter;

    ConstraintComparison(SpecificationDefinition before, SpecificationDefinition after) {
        this.before = before;
        this.after = after;
        this.earlier = before.constraints();
        this.later = after.constraints();
        this.numbersBefore = new AcceptedNumbers(before);
        this.numbersAfter = new AcceptedNumbers(after);
    }

    /** @param comparable whether values of both have one meaning; if not, no constraint can be held against another */
    void note(Changes changes, boolean comparable) {
        for (var bound : Constraints.Bound.values()) {
            noteNumber(changes, bound.jsonName(), it -> Optional.ofNullable(it.bounds().get(bound)), comparable,
                    Optional.ofNullable(later.bounds().get(bound))
                            .filter(it -> !numbersBefore.allLieIn(numbersAfter.beyond(bound, it))).isEmpty());
        }
        var inBand = numbersAfter.band().filter(band -> !numbersBefore.allLieIn(band)).isEmpty();
        noteNumber(changes, "equals", Constraints::equal, comparable, inBand);
        noteNumber(changes, "tolerance", it -> it.tolerance().absolute(), comparable,
                inBand && meetsRequirementStill());
        note(changes, "tolerancePercent", comparable, inBand && meetsRequirementStill());
        noteTexts(changes, comparable);
        note(changes, "requirement", comparable, later.requirement().isEmpty() || wasExactly());
        note(changes, "requiredWhen", true, later.requiredWhen().isEmpty() || before.required() || after.required());
    }

    private void noteTexts(Changes changes, boolean comparable) {
        var accepted = new AcceptedTexts(earlier);
        note(changes, "oneOf", comparable, later.oneOf().isEmpty()
                || (!earlier.oneOf().isEmpty() && (before.type().isNumeric()
                        ? numbersBefore.allAreOf(later)
                        : accepted.allAreOf(later))));
        note(changes, "pattern", comparable, later.pattern().isEmpty()
                || accepted.allListed(text -> later.pattern().orElseThrow().matches(text)));
        int min = later.length().min().orElse(0);
        note(changes, "minLength", comparable, min <= Math.max(1, earlier.length().min().orElse(1))
                || allListed(accepted, it -> it >= min));
        int max = later.length().max().orElse(TextRules.MAX_LENGTH);
        note(changes, "maxLength", comparable, max >= earlier.length().max().orElse(TextRules.MAX_LENGTH)
                || allListed(accepted, it -> it <= max));
    }

    private static boolean allListed(AcceptedTexts accepted, Predicate<Integer> length) {
        return accepted.allListed(text -> length.test(TextRules.length(text)));
    }

    /**
     * @return whether a number that was near enough to a requirement value is so still, whatever that value is. A
     *         tolerance in percent is one of the number in the unit of the field, so it depends on where the unit has
     *         its zero.
     */
    boolean meetsRequirementStill() {
        return earlier.requirement().filter(RequirementRelation.EQUAL::equals).isEmpty()
                || later.requirement().filter(RequirementRelation.EQUAL::equals).isEmpty()
                || numbersAfter.toleratesAsMuchAs(numbersBefore);
    }

    /** Whether the value had to be exactly the required one, which is at least and at most that. */
    private boolean wasExactly() {
        return earlier.requirement().filter(RequirementRelation.EQUAL::equals).isPresent()
                && numbersBefore.tolerateNothing();
    }

    private static void note(Changes changes, String name, boolean comparable, boolean harmless) {
        changes.note(name, comparable ? compatibleIf(harmless) : BREAKING);
    }

    /** Notes a number with the unit it is in: the same digits of another unit are another number. */
    private void noteNumber(Changes changes, String name, Function<Constraints, Optional<BigDecimal>> number,
            boolean comparable, boolean harmless) {
        changes.note(name, number.apply(earlier).map(it -> withUnit(before, it)),
                number.apply(later).map(it -> withUnit(after, it)),
                comparable ? compatibleIf(harmless) : BREAKING);
    }

    private static JsonValue withUnit(SpecificationDefinition field, BigDecimal number) {
        var plain = JsonValue.text(number.toPlainString());
        return field.unit().<JsonValue>map(
                unit -> JsonObject.with().put("value", plain).put("unit", unit.code()).build()).orElse(plain);
    }
}
