package io.countersign.domain.ledger;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.Objects;

/**
 * The data that the hash of an entry is taken over. Besides the entry before, it names an earlier one, so that the way
 * from any entry to any older one is short.
 *
 * @param number of the entry, counted from 1
 * @param content the digest of its event
 * @param previous the hash of the entry before
 * @param earlier the hash of the entry {@link #earlierNumber}
 */
public record LedgerLink(long number, String content, String previous, String earlier) {

    public LedgerLink {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(earlier, "earlier");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " is less than 1");
        }
    }

    /** @return the number of the earlier entry that an entry names: its own without the lowest bit that is set */
    public static long earlierNumber(long number) {
        return number & (number - 1);
    }

    /** @return the digest (SHA-256) of the canonical JSON (RFC 8785) of all four */
    public String hash() {
        return CanonicalJson.digest(JsonObject.with()
                .put("number", JsonValue.number(number))
                .put("content", content)
                .put("previous", previous)
                .put("earlier", earlier)
                .build());
    }

    /** @return the ledger up to this entry */
    public LedgerHead head() {
        return new LedgerHead(number, hash());
    }
}
