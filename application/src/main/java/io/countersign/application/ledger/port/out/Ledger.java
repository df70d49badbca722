package io.countersign.application.ledger.port.out;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerSpine;
import io.countersign.domain.submission.SubmissionId;
import java.util.List;
import reactor.core.publisher.Mono;

/** The ledger of events: entries are added and never changed. */
public interface Ledger {

    /**
     * Waits until nobody else adds entries, and keeps everybody else waiting until the end of the transaction there is.
     * Completes empty.
     */
    Mono<Void> lock();

    /** @return the part of the ledger that adding to it takes: exactly one */
    Mono<LedgerSpine> spine();

    /** Adds entries after the last. Completes empty; a number that is there already is a failure. */
    Mono<Void> append(List<LedgerEntry> entries);

    /** @return the last entry, that of the empty ledger when there is none: exactly one */
    Mono<LedgerHead> head();

    /** @return the entry of that number; empty when there is none */
    Mono<LedgerEntry> find(long number);

    /** @return the entry of the event in that place of the log; empty when there is none */
    Mono<LedgerEntry> find(EventCursor event);

    /**
     * @return the events of the submission, its rounds and its decisions, settled or not, as of one moment: exactly one
     */
    Mono<LedgerExcerpt> excerpt(SubmissionId submission);

    /** @return the links of those numbers that are there, the highest first: exactly one list */
    Mono<List<LedgerLink>> links(List<Long> numbers);
}
