package io.countersign.domain.ledger;

import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.Readership;
import java.util.List;

/**
 * Some events of the log, and how the ledger binds them.
 *
 * @param sealed those that are in the ledger, in the order of the log
 * @param unsealed those that are not in it yet, in the order of the log
 */
public record LedgerExcerpt(List<LedgerEntry> sealed, List<LoggedEvent> unsealed) {

    public LedgerExcerpt {
        sealed = List.copyOf(sealed);
        unsealed = List.copyOf(unsealed);
    }

    /** @return the numbers of the entries, in their order */
    public List<Long> numbers() {
        return sealed.stream().map(entry -> entry.link().number()).toList();
    }

    /** @return the part of the excerpt that the person may read */
    public LedgerExcerpt readBy(Readership readership) {
        return new LedgerExcerpt(
                sealed.stream().filter(entry -> readership.allows(entry.event().fact())).toList(),
                unsealed.stream().filter(event -> readership.allows(event.fact())).toList());
    }
}
