package io.countersign.application.ledger;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerSpine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Brings settled events into the ledger, in the order of the log. Writers of events know nothing of it, so that none
 * waits for another; the sealers of several instances do, and the one that comes second finds nothing left to do.
 */
public final class LedgerSealer {

    static final int PAGE = 500;

    private final EventLog events;
    private final Ledger ledger;
    private final Transactions transactions;

    /** @param events the log whose settled events are sealed */
    public LedgerSealer(EventLog events, Ledger ledger, Transactions transactions) {
        this.events = events;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** @return how many events were sealed, when all that are settled are in the ledger: exactly one number */
    public Mono<Integer> seal() {
        return page().expand(sealed -> sealed < PAGE ? Mono.empty() : page()).reduce(0, Integer::sum);
    }

    private Mono<Integer> page() {
        return transactions.required(ledger.lock()
                .then(ledger.spine())
                .flatMap(spine -> events.after(spine.place(), Optional.empty(), PAGE)
                        .flatMap(page -> append(spine, page))));
    }

    private Mono<Integer> append(LedgerSpine spine, List<LoggedEvent> page) {
        var entries = new ArrayList<LedgerEntry>();
        var grown = spine;
        for (var event : page) {
            entries.add(new LedgerEntry(grown.link(event), event));
            grown = grown.with(event);
        }
        return page.isEmpty() ? Mono.just(0) : ledger.append(List.copyOf(entries)).thenReturn(page.size());
    }
}
