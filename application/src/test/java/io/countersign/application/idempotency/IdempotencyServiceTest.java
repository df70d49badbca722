package io.countersign.application.idempotency;

import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceOutcome;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.idempotency.port.out.RolledBackException;
import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class IdempotencyServiceTest {

    private static final ReplyKey KEY = new ReplyKey(user(1).id(), "POST /users", "k");
    private static final PerformOnceUseCase.Command COMMAND = new PerformOnceUseCase.Command(KEY, "print");
    private static final Reply REPLY = new Reply("201", "{}");

    private Instant now = Instant.parse("2025-03-04T09:15:30Z");
    private final Ports ports = Ports.of(new InMemoryStore(() -> now));
    private final PerformOnceUseCase once = IdempotencyUseCases.createPerformOnce(ports.replies(),
            ports.transactions());
    private final ForgetRepliesUseCase replies = IdempotencyUseCases.createForgetReplies(ports.replies());
    private final AtomicInteger runs = new AtomicInteger();

    private Mono<Reply> work() {
        return Mono.defer(() -> {
            runs.incrementAndGet();
            return ports.users().insert(user(1)).thenReturn(REPLY);
        });
    }

    @Test
    void doesItOnceAndTellsAgainWhatCameOfIt() {
        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.First(REPLY));
        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.Repeated(REPLY));
        assertThat(runs).hasValue(1);
    }

    @Test
    void doesNothingForAnotherRequestUnderTheSameKey() {
        value(once.perform(COMMAND, work()));

        assertThat(value(once.perform(new PerformOnceUseCase.Command(KEY, "another"), work())))
                .isEqualTo(new PerformOnceOutcome.OtherRequest());
        assertThat(runs).hasValue(1);
    }

    @Test
    void undoesTheEffectOfWorkThatFailsAndLetsItComeAgain() {
        var failing = work().then(Mono.<Reply>error(new IllegalStateException("on purpose")));
        assertThatThrownBy(() -> maybe(once.perform(COMMAND, failing))).hasMessage("on purpose");
        assertThat(maybe(ports.users().find(user(1).id()))).isEmpty();

        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.First(REPLY));
        assertThat(maybe(ports.users().find(user(1).id()))).isPresent();
    }

    @Test
    void keepsTheAnswerMadeOfAFailureWithoutTheEffect() {
        var answered = work().then(Mono.<Reply>error(new RolledBackException(REPLY)));

        assertThat(value(once.perform(COMMAND, answered))).isEqualTo(new PerformOnceOutcome.First(REPLY));
        assertThat(maybe(ports.users().find(user(1).id()))).isEmpty();
        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.Repeated(REPLY));
    }

    @Test
    void keepsAReplyForADay() {
        value(once.perform(COMMAND, Mono.just(REPLY)));
        now = now.plus(Duration.ofHours(24)).minusMillis(1);
        assertThat(value(replies.forget(new ForgetRepliesUseCase.Command(10)))).isZero();
        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.Repeated(REPLY));

        now = now.plusMillis(1);
        assertThat(value(replies.forget(new ForgetRepliesUseCase.Command(10)))).isEqualTo(1);
        assertThat(value(once.perform(COMMAND, work()))).isEqualTo(new PerformOnceOutcome.First(REPLY));
    }

    @Test
    void asksForNoEmptyBatch() {
        assertThatThrownBy(() -> new ForgetRepliesUseCase.Command(0)).hasMessageContaining("atMost");
    }
}
