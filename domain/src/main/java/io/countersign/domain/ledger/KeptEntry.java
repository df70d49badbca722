package io.countersign.domain.ledger;

import io.countersign.domain.event.EventCursor;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry as it is kept, taken for nothing yet.
 *
 * @param number of the entry
 * @param event the place of its event in the log
 * @param content what is kept as the digest of its event
 * @param hash what is kept as its hash
 * @param kept the event in that place of the log; empty when there is none
 */
public record KeptEntry(long number, EventCursor event, String content, String hash, Optional<KeptEvent> kept) {
    public KeptEntry {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(kept, "kept");
    }
}
