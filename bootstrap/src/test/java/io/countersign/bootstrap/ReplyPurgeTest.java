package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ReplyPurgeTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int BATCH = 3;

    private final Queue<Mono<Long>> results = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    private Mono<Long> forget(ForgetRepliesUseCase.Command command) {
        return Mono.defer(() -> {
            assertThat(command.atMost()).isEqualTo(BATCH);
            asked.incrementAndGet();
            var next = results.poll();
            return next == null ? Mono.just(0L) : next;
        });
    }

    private ReplyPurge every(Duration pause) {
        return new ReplyPurge(this::forget, pause, BATCH);
    }

    @Test
    void goesOnAsLongAsBatchesAreFull() {
        results.add(Mono.just(3L));
        results.add(Mono.just(3L));
        results.add(Mono.just(1L));
        results.add(Mono.just(3L));

        StepVerifier.create(every(LIMIT).round()).expectNext(3L, 3L, 1L).expectComplete().verify(LIMIT);
        assertThat(results).hasSize(1);
    }

    @Test
    void comesBackAfterAFailureUntilItIsStopped() throws InterruptedException {
        var second = new CountDownLatch(1);
        results.add(Mono.error(new IllegalStateException("on purpose")));
        results.add(Mono.<Long>just(0L).doOnSuccess(count -> second.countDown()));
        var purge = every(Duration.ofMillis(5));

        purge.start();
        assertThat(second.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(purge.isRunning()).isTrue();
        purge.stop();

        assertThat(purge.isRunning()).isFalse();
        var askedAtStop = asked.get();
        Thread.sleep(50);
        assertThat(asked.get()).isLessThanOrEqualTo(askedAtStop + 1);
    }
}
