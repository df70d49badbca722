package io.countersign.application.idempotency;

import io.countersign.application.idempotency.port.in.ForgetRepliesUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done about requests that come again. */
public interface IdempotencyUseCases extends PerformOnceUseCase, ForgetRepliesUseCase {

    /** @return the use cases, working on these ports */
    static IdempotencyUseCases create(KeptReplies replies, Transactions transactions) {
        return new IdempotencyService(replies, transactions);
    }
}
