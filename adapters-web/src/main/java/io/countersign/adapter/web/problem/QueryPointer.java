package io.countersign.adapter.web.problem;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.Pointer;
import java.util.Optional;

/** Pointers to parameters of a query, which a fault can name as it names a place in a body. */
public final class QueryPointer {

    /** No pointer into a body begins so. */
    private static final String MARK = "?";

    private QueryPointer() {
    }

    /** @return the place of the parameter of that name */
    public static Pointer to(String parameter) {
        return new Pointer(MARK + parameter);
    }

    /** @return the fault of the member of that name as one of the parameter of that name */
    public static Fault inQuery(Fault fault) {
        var place = fault.pointer().text();
        return place.startsWith("/") ? new Fault(to(place.substring(1)), fault.code(), fault.facts()) : fault;
    }

    /** @return the name of the parameter, empty when the place is one of a body */
    static Optional<String> parameter(Pointer pointer) {
        return Optional.of(pointer.text()).filter(text -> text.startsWith(MARK))
                .map(text -> text.substring(MARK.length()));
    }
}
