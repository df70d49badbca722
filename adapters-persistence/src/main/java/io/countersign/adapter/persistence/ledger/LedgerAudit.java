package io.countersign.adapter.persistence.ledger;

import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.domain.ledger.LedgerCheck;
import io.countersign.domain.ledger.LedgerFault;
import io.countersign.domain.ledger.LedgerHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks the ledger of a database against its events, from the first entry on. It reads only, in the transaction of the
 * connection, and needs nothing of the running service.
 */
public final class LedgerAudit {

    private record All() {}

    private record Waiting(long grace) {}

    private static final SqlText<All> ROWS = SqlText.load("ledger/rows", All.class);
    private static final SqlText<Waiting> LEFT_OUT = SqlText.load("ledger/left-out", Waiting.class);
    private static final int FETCH = 1_000;

    private final Duration grace;

    /** @param grace how long an event may wait for its entry */
    public LedgerAudit(Duration grace) {
        this.grace = grace;
    }

    /**
     * Runs the check.
     *
     * @param connection in a transaction, so that everything is of one moment and rows come as they are read
     * @param noted heads that somebody kept
     * @param output receives one line for each finding, beginning with {@code ok} or {@code FAIL}
     * @return whether the ledger is what it was
     * @throws SQLException when the database cannot be asked
     */
    public boolean verify(Connection connection, List<LedgerHead> noted, Consumer<String> output) throws SQLException {
        return switch (check(connection, noted)) {
            case LedgerCheck.Broken(var fault) -> fail(output, "entry " + fault.number() + ": " + said(fault.reason()));
            case LedgerCheck.Holds(var spine) -> {
                var missed = leftOut(connection);
                yield missed.isPresent()
                        ? fail(output, "event " + missed.get() + ": it has no entry")
                        : hold(output, spine.head());
            }
        };
    }

    private static LedgerCheck check(Connection connection, List<LedgerHead> noted) throws SQLException {
        try (var statement = ROWS.prepare(connection, new All())) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                return LedgerCheck.of(new LedgerRows(rows), noted);
            }
        } catch (LedgerRows.Unreadable unreadable) {
            throw unreadable.cause();
        }
    }

    private Optional<String> leftOut(Connection connection) throws SQLException {
        try (var statement = LEFT_OUT.prepare(connection, new Waiting(grace.toMillis()))) {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean fail(Consumer<String> output, String finding) {
        output.accept("FAIL  " + finding);
        return false;
    }

    private static boolean hold(Consumer<String> output, LedgerHead head) {
        output.accept("ok    " + head.number() + " entries, head " + head);
        return true;
    }

    private static String said(LedgerFault.Reason reason) {
        return switch (reason) {
            case OUT_OF_SEQUENCE -> "it is missing, or another number stands in its place";
            case OUT_OF_ORDER -> "its event does not come after the one before";
            case EVENT_MISSING -> "the log has no event in its place";
            case EVENT_UNREADABLE -> "the data of its event are not as they were written";
            case EVENT_CHANGED -> "its event is not the one it was made of";
            case HASH_WRONG -> "its hash does not follow from its event and the entries before";
            case NOT_AS_NOTED -> "its hash is not that of the given head";
            case CUT_OFF -> "it is missing: the ledger ends before the given head";
        };
    }
}
