package io.countersign.adapter.persistence.sql;

import io.r2dbc.spi.R2dbcRollbackException;
import reactor.core.publisher.Mono;

/** The result of an update that names the version it was made from. */
public final class Updates {

    /** The state PostgreSQL itself reports when two transactions stood in each other's way. */
    private static final String SERIALIZATION_FAILURE = "40001";

    private Updates() {
    }

    /**
     * @param rows how many rows the update reached
     * @param what the thing that was updated, for the message
     * @return completes empty when it was one; else signals a serialization failure: another transaction was faster,
     *         and the whole of this one may begin anew from the present state
     */
    public static Mono<Void> reachedOne(Mono<Long> rows, Object what) {
        return rows.flatMap(count -> count == 1
                ? Mono.<Void>empty()
                : Mono.error(
                        () -> new R2dbcRollbackException(what + " has another version by now", SERIALIZATION_FAILURE)));
    }
}
