package io.countersign.adapter.persistence.ledger;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.ledger.KeptEntry;
import io.countersign.domain.ledger.KeptEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The rows of the ledger as they are read over JDBC. */
final class LedgerRows implements Iterator<KeptEntry> {

    /** The database failed while the rows were read. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final SQLException failure;

        Unreadable(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException cause() {
            return failure;
        }
    }

    private final ResultSet rows;
    private boolean more;

    LedgerRows(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.more = rows.next();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public KeptEntry next() {
        if (!more) {
            throw new NoSuchElementException("no more rows");
        }
        try {
            var row = row();
            more = rows.next();
            return row;
        } catch (SQLException failure) {
            throw new Unreadable(failure);
        }
    }

    private KeptEntry row() throws SQLException {
        var event = new EventCursor(Long.parseUnsignedLong(rows.getString("tx")), rows.getLong("seq"));
        return new KeptEntry(rows.getLong("number"), event, rows.getString("content"), rows.getString("hash"), kept());
    }

    private Optional<KeptEvent> kept() throws SQLException {
        if (rows.getString("data") == null) {
            return Optional.empty();
        }
        return Optional.of(new KeptEvent(rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                rows.getString("type"), rows.getString("subject"),
                Optional.ofNullable(rows.getObject("project_id", UUID.class)).map(ProjectId::new),
                new UserId(rows.getObject("actor_id", UUID.class)), rows.getString("data")));
    }
}
