package io.countersign.application.ledger;

import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.ledger.port.in.GetLedgerEntryUseCase;
import io.countersign.application.ledger.port.in.GetLedgerHeadUseCase;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.ledger.port.in.ProveLedgerEntryUseCase;
import io.countersign.application.ledger.port.out.Ledger;

/** Everything that can be done with the ledger. */
public interface LedgerUseCases
        extends
            GetLedgerHeadUseCase,
            GetLedgerEntryUseCase,
            ProveLedgerEntryUseCase,
            ProveHistoryUseCase {

    /** @return the use cases, working on this ledger */
    static LedgerUseCases create(Ledger ledger, GetReadershipUseCase readerships) {
        return new LedgerService(ledger, readerships);
    }
}
