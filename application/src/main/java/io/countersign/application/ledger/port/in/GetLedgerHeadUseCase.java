package io.countersign.application.ledger.port.in;

import io.countersign.domain.ledger.LedgerHead;
import reactor.core.publisher.Mono;

/** Says how far the ledger goes. Everybody may know. */
public interface GetLedgerHeadUseCase {

    /** @return exactly one head */
    Mono<LedgerHead> get(Query query);

    /** Its input: nothing. */
    record Query() {}
}
