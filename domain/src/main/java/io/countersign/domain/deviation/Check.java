package io.countersign.domain.deviation;

import io.countersign.domain.value.SpecificationValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * One constraint of one field, ready to be compared with a value of the field's type.
 *
 * @param test what there is between the value and the constraint
 */
record Check(Against against, String constraint, Figure required, Function<SpecificationValue, Result> test) {

    /** Whether a value meets the constraint, and if not by how much, where that can be said. */
    record Result(boolean met, Optional<Figure> delta) {

        static final Result MET = new Result(true, Optional.empty());
        static final Result NOT_MET = new Result(false, Optional.empty());

        static Result of(boolean met) {
            return met ? MET : NOT_MET;
        }
    }

    Finding compare(String field, SpecificationValue offered, Figure shown) {
        var result = test.apply(offered);
        return finding(field, result.met() ? Comparison.COMPLIES : Comparison.DEVIATES, Optional.of(shown))
                .with(result.delta());
    }

    Finding finding(String field, Comparison comparison, Optional<Figure> shown) {
        return Finding.of(field, against, constraint, comparison, Optional.of(required), shown);
    }
}
