package io.countersign.application.idempotency.port.in;

import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Does something once, however often the request for it comes, and answers every time with the result of the first. */
public interface PerformOnceUseCase {

    /**
     * Runs the work, its effect, its events and the reply in one transaction, unless a reply is kept already. Work that
     * answers, be it with a refusal, is not done again; work that signals an error leaves nothing behind, and may come
     * again.
     *
     * @param work what to do the first time: exactly one reply
     * @return exactly one outcome; the error {@code StorageException.StillRunning} when the same request is under way,
     *         or the error that the work signals
     */
    Mono<PerformOnceOutcome> perform(Command command, Mono<Reply> work);

    /**
     * Which request it is.
     *
     * @param fingerprint tells this request from another one under the same key
     */
    record Command(ReplyKey key, String fingerprint) {
        public Command {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }
}
