package io.countersign.application.idempotency;

import io.countersign.application.idempotency.port.in.PerformOnceOutcome;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.idempotency.port.out.KeptReplies.Claim;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.idempotency.port.out.RolledBackException;
import io.countersign.application.reply.Reply;
import io.countersign.application.transaction.port.out.Transactions;
import java.time.Duration;
import reactor.core.publisher.Mono;

final class IdempotencyService implements PerformOnceUseCase {

    /** The time for which a reply is kept; the contract promises it. */
    static final Duration LIFE = Duration.ofHours(24);

    private final KeptReplies replies;
    private final Transactions transactions;

    IdempotencyService(KeptReplies replies, Transactions transactions) {
        this.replies = replies;
        this.transactions = transactions;
    }

    /**
     * A refusal that stands for a failed transaction has no effect to be kept with, so it is kept in a transaction of
     * its own.
     */
    @Override
    public Mono<PerformOnceOutcome> perform(Command command, Mono<Reply> work) {
        return transactions.required(attempt(command, work))
                .onErrorResume(RolledBackException.class,
                        rolledBack -> transactions.required(attempt(command, Mono.just(rolledBack.reply()))));
    }

    private Mono<PerformOnceOutcome> attempt(Command command, Mono<Reply> work) {
        return replies.claim(command.key(), command.fingerprint(), LIFE).flatMap(claim -> switch (claim) {
            case Claim.Granted() -> work.flatMap(reply -> replies.keep(command.key(), reply)
                    .thenReturn(new PerformOnceOutcome.First(reply)));
            case Claim.Kept(var fingerprint, var reply) -> Mono.just(fingerprint.equals(command.fingerprint())
                    ? new PerformOnceOutcome.Repeated(reply)
                    : new PerformOnceOutcome.OtherRequest());
        });
    }
}
