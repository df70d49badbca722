package io.countersign.domain.document;

import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.HashSet;
import java.util.Set;

/** The members of an object that is being read; what nobody asked for is a fault when it is closed. */
public final class Members {

    private final JsonObject object;
    private final Pointer pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Members(JsonObject object, Pointer pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** @return the member of that name, which may be absent */
    public Field optional(String name) {
        known.add(name);
        return new Field(object.member(name), pointer.member(name), faults);
    }

    /** @return the member of that name, with a fault when it is absent or JSON null */
    public Field required(String name) {
        return optional(name).required();
    }

    /** @return whether the object has that member, also as JSON null */
    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** @return the object that is being read */
    public JsonObject object() {
        return object;
    }

    /** Adds a fault for each member that was not asked for. */
    public void close() {
        object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(pointer.member(name), FaultCode.UNKNOWN_FIELD));
    }
}
