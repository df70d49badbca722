package io.countersign.domain.document;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a document while it is read. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Nothing is wrong so far. */
    public Faults() {
    }

    /** Adds one fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Adds one fault without facts. */
    public void add(Pointer pointer, FaultCode code) {
        found.add(Fault.at(pointer, code));
    }

    /** Adds one fault with one fact. */
    public void add(Pointer pointer, FaultCode code, String name, Object fact) {
        found.add(Fault.at(pointer, code, name, fact));
    }

    /** Adds all of them. */
    public void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /** @return whether nothing is wrong so far */
    public boolean none() {
        return found.isEmpty();
    }

    /** @return what was found so far, in the order found */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    /**
     * @return the value when nothing is wrong, else the faults
     * @throws IllegalStateException when there is neither a value nor a fault: a reader forgot to say why
     */
    public <T> Checked<T> check(Optional<T> value) {
        if (!none()) {
            return new Checked.Invalid<>(all());
        }
        return new Checked.Valid<>(value.orElseThrow(() -> new IllegalStateException("no value and no fault")));
    }
}
