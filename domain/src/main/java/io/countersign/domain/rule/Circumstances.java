package io.countersign.domain.rule;

import io.countersign.domain.value.SpecificationValue;
import java.util.Optional;
import java.util.Set;

/** The circumstances that conditions look at: the offered values, and which of them deviate. */
public interface Circumstances {

    /** Nothing is offered and nothing deviates. */
    Circumstances NONE = new Circumstances() {
        @Override
        public Optional<SpecificationValue> value(String field) {
            return Optional.empty();
        }

        @Override
        public Set<String> deviating() {
            return Set.of();
        }
    };

    /** @return the value offered for the field, empty when there is none of the field's type */
    Optional<SpecificationValue> value(String field);

    /** @return the keys of the fields whose value deviates from what is required */
    Set<String> deviating();
}
