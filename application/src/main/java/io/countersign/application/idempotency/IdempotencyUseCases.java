package io.countersign.application.idempotency;

import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.transaction.port.out.Transactions;

/** Makes the use cases of requests that come again. */
public final class IdempotencyUseCases {

    private IdempotencyUseCases() {
    }

    /** @return the use case of a request, working on these ports */
    public static PerformOnceUseCase createPerformOnce(KeptReplies replies, Transactions transactions) {
        return new IdempotencyService(replies, transactions);
    }

    /** @return the use case of housekeeping, working on this port */
    public static ForgetRepliesUseCase createForgetReplies(KeptReplies replies) {
        return command -> replies.forget(IdempotencyService.LIFE, command.atMost());
    }
}
