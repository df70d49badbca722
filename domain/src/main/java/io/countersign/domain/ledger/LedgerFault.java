package io.countersign.domain.ledger;

import java.util.Objects;

/**
 * Where a ledger is not what it was.
 *
 * @param number of the first entry that is bad
 * @param reason what is wrong with it
 */
public record LedgerFault(long number, Reason reason) {

    public LedgerFault {
        Objects.requireNonNull(reason, "reason");
    }

    /** The ways in which an entry can be wrong. */
    public enum Reason {
        /** Another number stands in its place: it was removed, or something was put before it. */
        OUT_OF_SEQUENCE,
        /** Its event does not come after the one of the entry before. */
        OUT_OF_ORDER,
        /** The log has no event in the place that the entry names. */
        EVENT_MISSING,
        /** The data of its event are not as they were written. */
        EVENT_UNREADABLE,
        /** Its event is not the one it was made of. */
        EVENT_CHANGED,
        /** Its hash is not the one that follows from its event and the entries before. */
        HASH_WRONG,
        /** It has another hash than the head that somebody kept. */
        NOT_AS_NOTED,
        /** Somebody kept a head of it, but the ledger ends before. */
        CUT_OFF
    }
}
