package io.countersign.application.idempotency.port.out;

import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The replies that are kept for requests that may come again. Its clock is that of the store. */
public interface KeptReplies {

    /**
     * Reserves a key for the transaction that there is. Others who claim it meanwhile wait, for a moment at most.
     *
     * @param fingerprint of the request that the key is to stand for
     * @param life how long a reply counts; an older one is as if it had never been
     * @return exactly one claim; the error {@code StorageException.StillRunning} when another transaction holds the key
     */
    Mono<Claim> claim(ReplyKey key, String fingerprint, Duration life);

    /**
     * Keeps the reply under the key that this transaction has claimed. Completes empty.
     *
     * @return the error {@link RolledBackException} when the transaction has failed before: its effect is undone and so
     *         is the claim, and no more can be done in it
     */
    Mono<Void> keep(ReplyKey key, Reply reply);

    /** @return how many replies older than that were forgotten, the oldest first: exactly one number */
    Mono<Long> forget(Duration life, int atMost);

    /** The result of a claim. */
    sealed interface Claim {

        /** The key is this transaction's. */
        record Granted() implements Claim {}

        /**
         * A reply is kept under the key.
         *
         * @param fingerprint of the request that it is the reply to
         */
        record Kept(String fingerprint, Reply reply) implements Claim {}
    }
}
