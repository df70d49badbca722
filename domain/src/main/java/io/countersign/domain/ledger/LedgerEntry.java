package io.countersign.domain.ledger;

import io.countersign.domain.event.LoggedEvent;
import java.util.Objects;

/** An event with the link that binds it to everything before. */
public record LedgerEntry(LedgerLink link, LoggedEvent event) {
    public LedgerEntry {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(event, "event");
    }
}
