package io.countersign.domain.value;

import io.countersign.domain.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A value that was offered or required for a specification, of the type its definition asks for. */
public sealed interface SpecificationValue {

    /** Free text. */
    record Text(String text) implements SpecificationValue {
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A number without a unit, whole or not. */
    record Number(BigDecimal number) implements SpecificationValue {
        public Number {
            Objects.requireNonNull(number, "number");
        }
    }

    /** A number with a unit. */
    record Measured(Quantity quantity) implements SpecificationValue {
        public Measured {
            Objects.requireNonNull(quantity, "quantity");
        }
    }

    /** Yes or no. */
    record Truth(boolean truth) implements SpecificationValue {}

    /** One or several of the options, by their values, without repetition. */
    record Chosen(List<String> options) implements SpecificationValue {
        public Chosen {
            options = List.copyOf(options);
        }
    }

    /** A calendar date. */
    record Day(LocalDate date) implements SpecificationValue {
        public Day {
            Objects.requireNonNull(date, "date");
        }
    }

    /** A reference to a file. */
    record Document(String name, Optional<String> uri, Optional<String> sha256) implements SpecificationValue {
        public Document {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(uri, "uri");
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}
