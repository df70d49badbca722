package io.countersign.domain.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The whole ledger up to an entry, in one hash. A person who keeps a head can hold the ledger to it at any later time.
 *
 * @param number of the entry, counted from 1; 0 before the first
 * @param hash of the entry, {@code sha-256:} and 64 hexadecimal digits
 */
public record LedgerHead(long number, String hash) {

    /** The head of a ledger without entries. */
    public static final LedgerHead EMPTY = new LedgerHead(0, "sha-256:" + "0".repeat(64));

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}):(sha-256:[0-9a-f]{64})");

    public LedgerHead {
        Objects.requireNonNull(hash, "hash");
        if (number < 0) {
            throw new IllegalArgumentException("number: " + number + " is negative");
        }
    }

    /** @return the head that the text names, as {@link #toString()} wrote it; empty when it names none */
    public static Optional<LedgerHead> read(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new LedgerHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** @return the number, a colon and the hash */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
