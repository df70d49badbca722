package io.countersign.domain.ledger;

import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerFault.Reason;
import java.util.Iterator;
import java.util.List;

/** Checks a ledger from its first entry on, row by row, without anything but the rows. */
public sealed interface LedgerCheck {

    /** Everything up to here is as it was written. */
    record Holds(LedgerSpine spine) implements LedgerCheck {

        /** @return what the next row says */
        public LedgerCheck next(KeptEntry row) {
            var number = spine.head().number() + 1;
            if (row.number() != number) {
                return new Broken(new LedgerFault(Math.min(row.number(), number), Reason.OUT_OF_SEQUENCE));
            }
            if (row.event().compareTo(spine.place()) <= 0) {
                return broken(row, Reason.OUT_OF_ORDER);
            }
            return row.kept()
                    .map(kept -> kept.read(row.event())
                            .map(event -> compare(row, event))
                            .orElseGet(() -> broken(row, Reason.EVENT_UNREADABLE)))
                    .orElseGet(() -> broken(row, Reason.EVENT_MISSING));
        }

        private LedgerCheck compare(KeptEntry row, LoggedEvent event) {
            var link = spine.link(event);
            if (!link.content().equals(row.content())) {
                return broken(row, Reason.EVENT_CHANGED);
            }
            return link.hash().equals(row.hash()) ? new Holds(spine.with(event)) : broken(row, Reason.HASH_WRONG);
        }

        private static LedgerCheck broken(KeptEntry row, Reason reason) {
            return new Broken(new LedgerFault(row.number(), reason));
        }
    }

    /** The first bad entry was found; what follows is not looked at. */
    record Broken(LedgerFault fault) implements LedgerCheck {}

    /**
     * @param rows all of them, in the order of their numbers
     * @param noted heads that somebody kept outside the store, in any order; without one, rows that were cut off the
     *            end together with their events cannot be missed
     * @return how the check ends
     */
    static LedgerCheck of(Iterator<KeptEntry> rows, List<LedgerHead> noted) {
        var so = new Holds(LedgerSpine.EMPTY);
        while (rows.hasNext()) {
            switch (so.next(rows.next())) {
                case Holds holds when noted.stream().anyMatch(head -> contradicts(holds, head)) -> {
                    return new Broken(new LedgerFault(holds.spine().head().number(), Reason.NOT_AS_NOTED));
                }
                case Holds holds -> so = holds;
                case Broken broken -> {
                    return broken;
                }
            }
        }
        var last = so.spine().head().number();
        return noted.stream().anyMatch(head -> head.number() > last)
                ? new Broken(new LedgerFault(last + 1, Reason.CUT_OFF))
                : so;
    }

    private static boolean contradicts(Holds holds, LedgerHead noted) {
        var head = holds.spine().head();
        return head.number() == noted.number() && !head.equals(noted);
    }
}
