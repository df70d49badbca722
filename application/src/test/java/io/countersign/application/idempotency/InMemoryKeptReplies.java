package io.countersign.application.idempotency;

import io.countersign.application.InMemoryStore.KeptReply;
import io.countersign.application.InMemoryStore;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Replies in memory. Transactions there run one after the other, so that nobody ever finds a key taken. */
public final class InMemoryKeptReplies implements KeptReplies {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryKeptReplies(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Claim> claim(ReplyKey key, String fingerprint, Duration life) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            var known = Optional.ofNullable(store.replies.get(key)).filter(kept -> !isOver(kept, life));
            if (known.isEmpty()) {
                store.replies.put(key, new KeptReply(fingerprint, Optional.empty(), store.now()));
            }
            return known.flatMap(kept -> kept.reply().<Claim>map(reply -> new Claim.Kept(kept.fingerprint(), reply)))
                    .orElseGet(Claim.Granted::new);
        }));
    }

    @Override
    public Mono<Void> keep(ReplyKey key, Reply reply) {
        return Mono.fromRunnable(() -> store.atomically(() -> store.replies.computeIfPresent(key,
                (same, kept) -> new KeptReply(kept.fingerprint(), Optional.of(reply), kept.createdAt()))));
    }

    @Override
    public Mono<Long> forget(Duration life, int atMost) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            List<ReplyKey> over = store.replies.entrySet().stream()
                    .filter(entry -> isOver(entry.getValue(), life))
                    .sorted(Comparator.comparing(entry -> entry.getValue().createdAt()))
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .toList();
            over.forEach(store.replies::remove);
            return (long) over.size();
        }));
    }

    private boolean isOver(KeptReply kept, Duration life) {
        return !kept.createdAt().isAfter(store.now().minus(life));
    }
}
