package io.countersign.adapter.persistence.connection;

import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Optional;

/** Columns of a row, with their absence said: a null where there must be a value is a fault, never "not found". */
public final class Columns {

    private Columns() {
    }

    /** @return the value of a column that is never null */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return optional(row, column, type)
                .orElseThrow(() -> new IllegalStateException(column + ": null where a value must be"));
    }

    /** @return the value of a column, empty when it is null */
    public static <T> Optional<T> optional(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    /** @return the constant of that name; a name nobody knows is a fault */
    public static <T> T constant(String name, Map<String, T> constants) {
        return Optional.ofNullable(constants.get(name))
                .orElseThrow(() -> new IllegalStateException(name + ": none of " + constants.keySet()));
    }
}
