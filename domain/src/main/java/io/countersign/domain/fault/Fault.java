package io.countersign.domain.fault;

import java.util.Map;
import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where it stands in the input
 * @param code what is wrong
 * @param facts the figures and names a message needs, by the names that the code promises
 */
public record Fault(Pointer pointer, FaultCode code, Map<String, String> facts) {

    public Fault {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        facts = Map.copyOf(facts);
    }

    /** @return a fault without facts */
    public static Fault at(Pointer pointer, FaultCode code) {
        return new Fault(pointer, code, Map.of());
    }

    /** @return a fault with one fact */
    public static Fault at(Pointer pointer, FaultCode code, String name, Object fact) {
        return new Fault(pointer, code, Map.of(name, fact.toString()));
    }
}
