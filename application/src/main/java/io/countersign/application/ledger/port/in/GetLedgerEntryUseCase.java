package io.countersign.application.ledger.port.in;

import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerPlace;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Shows an entry of the ledger to those who may read its event. */
public interface GetLedgerEntryUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<LedgerEntry>> get(Query query);

    /** Its input. */
    record Query(Actor actor, LedgerPlace place, Instant at) {}
}
