package io.countersign.application.ledger.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerPlace;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Proves to those who may read an event that it is in the ledger. */
public interface ProveLedgerEntryUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Proven>> prove(Query query);

    /**
     * Its input.
     *
     * @param head the number of the entry whose ledger is meant, which is not before the entry; empty for the last
     */
    record Query(Actor actor, LedgerPlace place, Checked<Optional<Long>> head, Instant at) {}

    /** An entry, and the proof that it is in the ledger of a head. */
    record Proven(LedgerEntry entry, LedgerHead head, LedgerProof proof) {}
}
