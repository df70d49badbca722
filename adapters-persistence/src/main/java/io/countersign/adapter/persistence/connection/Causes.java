package io.countersign.adapter.persistence.connection;

import java.util.Objects;
import java.util.stream.Stream;

/** An error and what caused it. */
final class Causes {

    private static final int MAX_DEPTH = 20;

    private Causes() {
    }

    static Stream<Throwable> of(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }
}
