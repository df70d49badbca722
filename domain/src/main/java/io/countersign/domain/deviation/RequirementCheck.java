package io.countersign.domain.deviation;

import io.countersign.domain.deviation.Check.Result;
import io.countersign.domain.quantity.Rational;
import io.countersign.domain.template.RequirementRelation;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The check of one field's value against the project's requirement value. */
record RequirementCheck(SpecificationDefinition field, RequirementRelation relation, SpecificationValue required) {

    private static final String DAYS = "d";

    Check toCheck() {
        return new Check(Against.REQUIREMENT, relation.jsonName(), Figure.required(required, field), this::compare);
    }

    private Result compare(SpecificationValue offered) {
        var number = Magnitude.of(offered, field);
        var target = Magnitude.of(required, field);
        if (number.isPresent() && target.isPresent()) {
            return compare(number.get(), target.get());
        }
        if (offered instanceof SpecificationValue.Day(var day)
                && required instanceof SpecificationValue.Day(var date)) {
            return compare(day, date);
        }
        if (offered instanceof SpecificationValue.Chosen(var options)
                && required instanceof SpecificationValue.Chosen(var wanted)) {
            return Result.of(Set.copyOf(options).equals(Set.copyOf(wanted)));
        }
        return Result.of(offered.equals(required));
    }

    private Result compare(Rational number, Rational target) {
        var met = relation == RequirementRelation.EQUAL
                ? Magnitude.equal(number, target, field.constraints())
                : holds(number.compareTo(target));
        return met ? Result.MET : new Result(false, Optional.of(Figure.number(number.subtract(target), field)));
    }

    private Result compare(LocalDate day, LocalDate date) {
        return holds(day.compareTo(date))
                ? Result.MET
                : new Result(false, Optional.of(Figure.text(Long.toString(ChronoUnit.DAYS.between(date, day)))
                        .in(DAYS)));
    }

    private boolean holds(int comparison) {
        return switch (relation) {
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case EQUAL -> comparison == 0;
        };
    }
}
