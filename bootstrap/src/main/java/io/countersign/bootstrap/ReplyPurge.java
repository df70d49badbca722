package io.countersign.bootstrap;

import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets replies that are too old, again and again, a bounded batch at a time: each is one statement of its own, so
 * that none holds many rows for long. Several services may do so beside each other.
 */
final class ReplyPurge implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyPurge.class);
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(50);

    private final ForgetRepliesUseCase replies;
    private final Duration pause;
    private final ForgetRepliesUseCase.Command batch;

    private Disposable rounds = Disposables.disposed();

    ReplyPurge(ForgetRepliesUseCase replies, Duration pause, int batch) {
        this.replies = replies;
        this.pause = pause;
        this.batch = new ForgetRepliesUseCase.Command(batch);
    }

    /** @return how many went with each batch, until a batch is not full */
    Flux<Long> round() {
        return replies.forget(batch).expand(count -> count < batch.atMost()
                ? Mono.empty()
                : Mono.delay(BETWEEN_BATCHES).then(replies.forget(batch)));
    }

    @Override
    public void start() {
        rounds = Mono.delay(pause)
                .thenMany(round())
                .then()
                .onErrorResume(error -> {
                    LOG.warn("Old replies were not forgotten, which is tried again in {}", pause, error);
                    return Mono.empty();
                })
                .repeat()
                .subscribe();
    }

    @Override
    public void stop() {
        rounds.dispose();
    }

    @Override
    public boolean isRunning() {
        return !rounds.isDisposed();
    }
}
