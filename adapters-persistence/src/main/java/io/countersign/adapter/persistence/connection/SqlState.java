package io.countersign.adapter.persistence.connection;

import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.spi.R2dbcException;
import java.util.Optional;
import java.util.Set;

/**
 * The server's word on what went wrong: the SQLSTATE of PostgreSQL (appendix A of its manual).
 *
 * @param constraint the name of the constraint that would be broken, empty when it is about none
 */
record SqlState(String code, String constraint) {

    private static final Set<String> NO_LONGER_PRIMARY = Set.of("25006", "57P01", "57P02", "57P03");
    private static final Set<String> BUSY = Set.of("57014", "55P03", "25006", "25P03", "25P04");

    /** @return the first SQLSTATE along the causes of the error */
    static Optional<SqlState> of(Throwable error) {
        return Causes.of(error)
                .filter(cause -> cause instanceof R2dbcException refused && refused.getSqlState() != null)
                .findFirst()
                .map(cause -> of((R2dbcException) cause));
    }

    private static SqlState of(R2dbcException refused) {
        var constraint = refused instanceof PostgresqlException detailed
                ? detailed.getErrorDetails().getConstraintName().orElse("")
                : "";
        return new SqlState(String.valueOf(refused.getSqlState()), constraint);
    }

    boolean saysDuplicate() {
        return code.equals("23505");
    }

    boolean saysBrokenReference() {
        return code.equals("23503");
    }

    boolean saysUnstorable() {
        return code.startsWith("22");
    }

    /**
     * Two transactions stood in each other's way, or one waited too long for the other: the whole of it begins anew.
     */
    boolean saysBeginAgain() {
        return code.equals("40001") || code.equals("40P01") || saysLockTaken();
    }

    /** Another transaction holds a lock, and has held it for as long as one waits. */
    boolean saysLockTaken() {
        return code.equals("55P03");
    }

    /** A statement of the transaction has failed before: it takes no more and can only end. */
    boolean saysTransactionFailed() {
        return code.equals("25P02");
    }

    /** The server restarts, or is a standby now: connections from before are of no use. */
    boolean saysServerChanged() {
        return NO_LONGER_PRIMARY.contains(code) || code.startsWith("08");
    }

    boolean saysTryLater() {
        return saysBeginAgain() || saysServerChanged() || BUSY.contains(code) || code.startsWith("53")
                || code.startsWith("57P");
    }
}
