package io.countersign.adapter.persistence.connection;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.Optional;

/** Values to bind that may be absent: a SQL null must know its type. */
public final class Nullables {

    private Nullables() {
    }

    /** @return the value to bind, a null of that type when it is absent */
    public static <T> Parameter of(Optional<? extends T> value, Class<T> type) {
        return value.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }
}
