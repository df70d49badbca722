package io.countersign.domain.fault;

import java.util.List;
import java.util.Objects;

/**
 * An input that has been read: either the value it spells or everything that is wrong with it. It travels in commands,
 * so that faults of content are reported in their turn, after access and state.
 */
public sealed interface Checked<T> {

    /** The input spells a value. */
    record Valid<T>(T value) implements Checked<T> {
        public Valid {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The input has faults; all of them. */
    record Invalid<T>(List<Fault> faults) implements Checked<T> {
        public Invalid {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("faults: an invalid input has at least one");
            }
        }
    }

    /** @return the faults, none when valid */
    default List<Fault> faultsOrNone() {
        return switch (this) {
            case Valid<T> valid -> List.of();
            case Invalid<T>(var faults) -> faults;
        };
    }
}
